namespace BriefingBot.Ingestion.Fetching.Text;

/// <summary>Bytes read as text, or the reason why they are none.</summary>
/// <param name="Text">The text without byte order mark; empty when there is a fault.</param>
/// <param name="Charset">The name of the encoding that was used.</param>
/// <param name="Fault">Why it is no text, to be put after the name of the file or page: "is not text: it looks like a PNG picture".</param>
internal sealed record DecodedText(string Text, string Charset, string? Fault = null);
