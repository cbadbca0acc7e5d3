namespace BriefingBot.Ingestion.Fetching.Addresses;

/// <summary>A host name does not resolve. The message continues a sentence that begins with the host.</summary>
internal sealed class NameNotResolvedException(string message, Exception? inner = null) : Exception(message, inner);
