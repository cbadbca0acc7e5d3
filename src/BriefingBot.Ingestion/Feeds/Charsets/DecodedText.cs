namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>Bytes made text.</summary>
/// <param name="Text">The text, without its byte order mark.</param>
/// <param name="Charset">Label of the encoding used.</param>
/// <param name="Irregularity">Why the encoding declared was not used, or null.</param>
internal sealed record DecodedText(string Text, string Charset, string? Irregularity);
