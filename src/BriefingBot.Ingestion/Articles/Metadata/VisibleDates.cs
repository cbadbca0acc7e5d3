using BriefingBot.Ingestion.Articles.Pages;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Dates that readers see: time elements, and short lines near the title.</summary>
internal static class VisibleDates
{
    private const int NearTitle = 60;
    private const int LongestLine = 110;

    /// <summary>The dates of time elements outside of comments and teasers, with their itemprop.</summary>
    public static IEnumerable<(string Text, string? Property)> TimeElements(PageTree page, string? except)
    {
        foreach (var node in page.Nodes)
        {
            if (node.Aside is ArticlePartKind.Comment or ArticlePartKind.RelatedLink)
                continue;
            var property = node.Attribute("itemprop");
            if (node.Tag != "time" && property is not ("datePublished" or "dateModified") || property == except && except is not null)
                continue;
            if ((node.Attribute("datetime") ?? node.Attribute("content") ?? Text(node)) is { Length: > 0 } text)
                yield return (text, property);
        }
    }

    /// <summary>Short lines from a little before the title to some way after it.</summary>
    public static IEnumerable<string> Lines(PageTree page, PageNode? heading)
    {
        var index = heading is null ? 0 : page.Nodes.IndexOf(heading);
        var end = Math.Min(page.Nodes.Count, index + NearTitle * 2);
        for (var i = Math.Max(0, index - NearTitle / 2); i < end; i++)
        {
            var node = page.Nodes[i];
            if (node.IsText && node.Text.Length <= LongestLine && node.Parent!.Aside is not (ArticlePartKind.Comment or ArticlePartKind.RelatedLink))
                yield return node.Text.Trim();
        }
    }

    private static string Text(PageNode node) => string.Concat(node.Children.Where(child => child.IsText).Select(child => child.Text)).Trim();
}
