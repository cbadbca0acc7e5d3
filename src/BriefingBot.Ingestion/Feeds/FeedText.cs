namespace BriefingBot.Ingestion.Feeds;

/// <summary>A human-readable text of a feed.</summary>
/// <param name="Value">Plain text or markup, as <paramref name="MediaType"/> says.</param>
/// <param name="MediaType"><c>text/plain</c>, <c>text/html</c>, <c>application/xhtml+xml</c> or what the feed names.</param>
/// <param name="Language">BCP 47 tag in force at the element, or null.</param>
/// <param name="Base">Absolute address that relative links in the markup were resolved against, or null.</param>
/// <param name="Source">Address of out-of-line content (Atom <c>content/@src</c>), or null.</param>
public sealed record FeedText(string Value, string MediaType, string? Language = null, string? Base = null, string? Source = null)
{
    /// <summary>Whether <see cref="Value"/> is HTML or XHTML markup.</summary>
    public bool IsHtml => MediaType is "text/html" or "application/xhtml+xml";
}
