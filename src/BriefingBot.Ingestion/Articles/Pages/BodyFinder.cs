namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Finds the element that holds the article: much prose, little else, and the marks that designers give it.</summary>
internal static class BodyFinder
{
    private const double DebrisWeight = 0.7;

    public static PageNode Find(PageTree page)
    {
        var best = page.Root;
        var bestScore = double.MinValue;
        foreach (var node in page.Nodes)
        {
            if (node.IsText || !node.IsBlock || node.Aside is not null || node.Prose == 0)
                continue;
            var score = node.Prose * (1 + Bonus(node)) - node.Debris * DebrisWeight;
            if (score < bestScore)
                continue;
            (best, bestScore) = (node, score);
        }

        return best;
    }

    private static double Bonus(PageNode node)
    {
        if (node.Attribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            return 0.7;
        if (NameVocabulary.NamesBody(node.Names))
            return 0.4;
        return node.Tag is "article" ? 0.25 : node.Tag is "main" || node.Attribute("role") is "main" or "article" ? 0.15 : 0;
    }
}
