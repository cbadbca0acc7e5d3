namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Sets aside the article elements beside the page's own one: teasers of other stories, or the next story of an endless page.</summary>
internal static class OtherArticles
{
    private const double LargestNested = 0.2;
    private const int FewestTeasers = 4;
    private const int LongestTeaser = 450;

    public static void Mark(PageTree page)
    {
        MarkArticles(page);
        MarkTeaserGrids(page);
        AsideMarker.Inherit(page);
    }

    private static void MarkArticles(PageTree page)
    {
        var articles = page.Nodes.Where(node => node.Tag == "article" && node.Aside is null && node.TextLength > 0).ToList();
        if (articles.Count < 2)
            return;
        var heading = page.Nodes.Find(node => node.Tag == "h1" && node.TextLength > 0 && node.Ancestors().Any(above => above.Tag == "article"));
        var largest = LargestByOwnText(articles);
        var own = heading?.Ancestors().Last(above => above.Tag == "article") ?? largest;
        if (Plain(own) * 3 < Plain(largest))
            own = largest;
        foreach (var article in articles)
        {
            if (article == own || own.Ancestors().Contains(article))
                continue;
            if (Plain(article) < Plain(own) * (article.Ancestors().Contains(own) ? LargestNested : 1.01))
                article.Aside ??= ArticlePartKind.RelatedLink;
        }
    }

    /// <summary>An article that only holds a list of other articles has little text of its own.</summary>
    private static PageNode LargestByOwnText(List<PageNode> articles)
    {
        var own = articles.ToDictionary(article => article, Plain);
        foreach (var article in articles)
        {
            if (article.Ancestors().FirstOrDefault(above => above.Tag == "article") is { } above && own.ContainsKey(above))
                own[above] -= Plain(article);
        }

        return own.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>Four or more children alike, each with a linked headline and a few words, are a grid of teasers.</summary>
    private static void MarkTeaserGrids(PageTree page)
    {
        var plain = Plain(page.Root);
        foreach (var node in page.Nodes)
        {
            if (node.Children.Count < FewestTeasers || node.Aside is not null || node.Tag is "table" or "tbody" or "tr")
                continue;
            var teasers = node.Children.Where(IsTeaser).ToList();
            if (teasers.Count < FewestTeasers || teasers.Sum(Plain) > plain * 0.6)
                continue;
            foreach (var teaser in teasers)
                teaser.Aside ??= ArticlePartKind.RelatedLink;
        }
    }

    private static bool IsTeaser(PageNode node) =>
        !node.IsText && node.IsBlock && node.Tag is not "p" && node.TextLength is > 20 and < LongestTeaser && HasLinkedHeadline(node);

    private static bool HasLinkedHeadline(PageNode node)
    {
        var pending = new Stack<PageNode>(node.Children);
        while (pending.TryPop(out var next))
        {
            if (next.Tag is ['h', >= '1' and <= '6'] && next.TextLength > 15 && (next.LinkDensity > 0.9 || next.Ancestors().TakeWhile(above => above != node.Parent).Any(above => above.Tag == "a")))
                return true;
            foreach (var child in next.Children)
                pending.Push(child);
        }

        return false;
    }

    private static int Plain(PageNode node) => node.TextLength - node.LinkLength;
}
