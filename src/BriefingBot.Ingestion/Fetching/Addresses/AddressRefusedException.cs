namespace BriefingBot.Ingestion.Fetching.Addresses;

/// <summary>A host leads to no address that may be connected to. The message continues a sentence that begins with the host.</summary>
internal sealed class AddressRefusedException(string message) : Exception(message);
