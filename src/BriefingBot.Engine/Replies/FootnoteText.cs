using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

/// <summary>A footnote in words, the same on every platform that has no better form: outlet, day, place in the document.</summary>
public static class FootnoteText
{
    public static string Of(Citation citation)
    {
        var parts = new List<string> { citation.Source };
        if (citation.Published is { } published)
            parts.Add(published.ToWords());
        parts.Add(citation.Locator is { } locator ? $"{citation.Document}, {locator}" : citation.Document);
        var text = string.Join(", ", parts);
        return citation.Kind switch
        {
            CitationKind.Starter => text + " (not quoted)",
            CitationKind.Caption when citation.Quote is not null => $"{text}, caption: \"{citation.Quote}\"",
            _ when citation.Quote is not null => $"{text}: \"{citation.Quote}\"",
            _ => text,
        };
    }
}
