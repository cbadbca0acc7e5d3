namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Finds the element that holds the article: much prose, little else, and the marks that designers give it.</summary>
internal static class BodyFinder
{
    private const double DebrisWeight = 0.7;
    private const double LeastPiece = 0.05;

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

        return IsOneOfSeveral(best) ? best.Parent! : best;
    }

    /// <summary>Some pages cut the text at each advertisement; the pieces are siblings with the same names and no headline of their own.</summary>
    private static bool IsOneOfSeveral(PageNode best)
    {
        if (best.Parent is not { } parent || best.Tag == "article" || Bonus(best) == 0)
            return false;
        return parent.Children.Exists(sibling => sibling != best && sibling.Tag == best.Tag && sibling.Aside is null && sibling.Prose > best.Prose * LeastPiece &&
            sibling.Names.SequenceEqual(best.Names) && sibling.Attribute("itemprop") == best.Attribute("itemprop") && !sibling.Children.Exists(child => child.Tag is "h1" or "h2" or "header"));
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
