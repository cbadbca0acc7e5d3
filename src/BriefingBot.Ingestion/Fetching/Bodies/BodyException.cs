namespace BriefingBot.Ingestion.Fetching.Bodies;

/// <summary>A body broke a limit or could not be decompressed. The message continues a sentence that begins with the host.</summary>
internal sealed class BodyException(FetchFailure kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public FetchFailure Kind { get; } = kind;
}
