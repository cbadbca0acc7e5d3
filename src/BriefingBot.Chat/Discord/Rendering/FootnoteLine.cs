using BriefingBot.Engine.Facts;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>A footnote on Discord: number, outlet, time, place in the document, quotation, and the link with its host.</summary>
internal static class FootnoteLine
{
    private const int LongestName = 100;
    private const int LongestQuote = 240;

    public static string Of(int number, Citation citation)
    {
        var parts = new List<string> { $"\\[{number}\\] {DiscordText.Clip(citation.Source, LongestName)}" };
        if (citation.Published is { } published)
            parts.Add(When(published));
        parts.Add(DiscordText.Clip(citation.Locator is { } locator ? $"{citation.Document}, {locator}" : citation.Document, LongestName));
        if (DiscordLink.To(citation.Url) is { } link)
            parts.Add(link);
        return string.Join(" · ", parts) + Quoted(citation);
    }

    // An instant shifts with the reader's zone, as it should; a mere day must not.
    private static string When(PublicationTime published) =>
        published.DayOnly ? DiscordText.Escape(published.ToWords()) : $"<t:{published.Instant.ToUnixTimeSeconds()}:f>";

    private static string Quoted(Citation citation) => citation switch
    {
        { Kind: CitationKind.Starter } => " (not quoted)",
        { Quote: null } => "",
        { Kind: CitationKind.Caption } => $", caption: “{DiscordText.Clip(citation.Quote, LongestQuote)}”",
        _ => $": “{DiscordText.Clip(citation.Quote, LongestQuote)}”",
    };
}
