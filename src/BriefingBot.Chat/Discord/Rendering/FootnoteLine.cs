using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>Footnotes on Discord: number, outlet, time, place in the document, quotation, and the link with its host.</summary>
internal static class FootnoteLine
{
    private const int LongestName = 100;
    private const int LongestQuote = 240;

    /// <summary>A line for each; those that cite one document without quoting it share a line.</summary>
    public static IEnumerable<string> All(Footnotes footnotes) =>
        footnotes.Citations
            .GroupBy(c => c.Quote is null && c.Locator is not null ? (c.Kind, c.Source, c.Document, c.Url, c.Published, Own: 0) : (c.Kind, c.Source, c.Document, c.Url, c.Published, Own: footnotes.Number(c)))
            .SelectMany(shared => shared.Count() == 1 ? [Of(footnotes.Number(shared.First()), shared.First())] : Shared([.. shared], footnotes));

    public static string Of(int number, Citation citation)
    {
        var place = citation.Locator is { } locator ? $"{citation.Document}, {locator}" : citation.Document;
        return $"\\[{number}\\] {Described(citation, place)}{Quoted(citation)}";
    }

    // As many places to a line as a card's line holds.
    private static IEnumerable<string> Shared(IReadOnlyList<Citation> citations, Footnotes footnotes)
    {
        var first = citations[0];
        var line = $"{Described(first, first.Document)}{Quoted(first)}:";
        var opening = line;
        foreach (var citation in citations)
        {
            var place = $" \\[{footnotes.Number(citation)}\\] {DiscordText.Clip(citation.Locator!, LongestName)}";
            if (line.Length + place.Length > Card.LongestLine - 10)
            {
                yield return line;
                line = opening;
            }
            line += line == opening ? place : $",{place}";
        }
        yield return line;
    }

    private static string Described(Citation citation, string place)
    {
        var parts = new List<string> { DiscordText.Clip(citation.Source, LongestName) };
        if (citation.Published is { } published)
            parts.Add(When(published));
        parts.Add(DiscordText.Clip(place, LongestName));
        if (DiscordLink.To(citation.Url) is { } link)
            parts.Add(link);
        return string.Join(" · ", parts);
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
