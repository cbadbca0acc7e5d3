using BriefingBot.Ingestion.Articles.Debris;
using BriefingBot.Ingestion.Articles.Pages;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Finds who wrote an article: JSON-LD, meta elements, marked elements, and lines that begin with "By".</summary>
internal static class BylineReader
{
    private const int LongestByline = 120;
    private const int MaxMarked = 400;

    private static readonly string[] Prefixes = ["by ", "by: ", "written by ", "posted by ", "author: ", "von ", "por ", "par ", "автор: ", "di "];

    public static string? Read(IReadOnlyList<string> structured, MetaValues meta, PageTree page)
    {
        var authors = structured.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (authors.Count > 0)
            return string.Join(", ", authors.Take(10));
        foreach (var name in (ReadOnlySpan<string>)["author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author", "article:author_name", "dcterms.creator"])
        {
            if (Clean(meta.First(name)) is { } author)
                return author;
        }

        return Marked(page);
    }

    /// <summary>The name in one line, or null when it can be no name: an address, a sentence, a date.</summary>
    public static string? Clean(string? text)
    {
        var name = PlainWords.Clean(text);
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                name = name[prefix.Length..].Trim();
        }

        foreach (var separator in (ReadOnlySpan<string>)[" | ", " • ", " · ", " — ", " on ", " @"])
        {
            var cut = name.IndexOf(separator, StringComparison.Ordinal);
            if (cut > 2)
                name = name[..cut].Trim();
        }

        name = name.Trim(',', '|', '-', '–', '—', ':', ' ', '.');
        return name.Length is > 2 and <= LongestByline && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) &&
            name.Any(char.IsLetter) && !name.Any(char.IsAsciiDigit) && name.Count(c => c == ' ') <= 14 ? name : null;
    }

    private static string? Marked(PageTree page)
    {
        var candidates = page.Nodes.Where(node => !node.IsText && node.Aside is not (ArticlePartKind.Comment or ArticlePartKind.RelatedLink) && node.TextLength is > 2 and < LongestByline);
        var seen = 0;
        foreach (var node in candidates)
        {
            if (!IsMarked(node) && !StartsWithBy(node) || ++seen > MaxMarked)
                continue;
            var text = string.Join(' ', BlockReader.Read(node, null, withAsides: true).Select(block => block.Text));
            if (Clean(text) is { } name && DebrisLines.Classify(name) is null)
                return name;
        }

        return null;
    }

    private static bool IsMarked(PageNode node) =>
        node.Attribute("rel") is "author" || node.Attribute("itemprop") is "author" || node.Has("byline", "author");

    private static bool StartsWithBy(PageNode node) =>
        node.Children is [{ IsText: true } first, ..] && first.Text.TrimStart().StartsWith("By ", StringComparison.Ordinal) && node.TextLength < 60;
}
