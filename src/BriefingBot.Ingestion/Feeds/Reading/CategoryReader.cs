namespace BriefingBot.Ingestion.Feeds.Reading;

internal static class CategoryReader
{
    public static void Read(in ReadingScope scope)
    {
        var text = scope.Text();
        var term = scope.Attribute("term") ?? (text.Length == 0 ? null : text);
        Add(scope, new FeedCategory(term, scope.Attribute("scheme") ?? scope.Attribute("domain"), scope.Attribute("label")));
    }

    public static void ReadList(in ReadingScope scope)
    {
        var categories = scope.Node.CategoryList;
        var terms = scope.Text().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(FeedLimits.PartsOfANode);
        foreach (var term in terms)
            if (categories.TrueForAll(known => known.Term != term)) Add(scope, new FeedCategory(term));
    }

    /// <summary>Podcast categories nest.</summary>
    public static void ReadPodcast(in ReadingScope scope, FeedWalker walker)
    {
        if (scope.Attribute("text") is { Length: > 0 } term) Add(scope, new FeedCategory(term, "http://www.itunes.com/"));
        walker.VisitChildren(scope);
    }

    private static void Add(in ReadingScope scope, FeedCategory category)
    {
        var categories = scope.Node.CategoryList;
        if (category == new FeedCategory(null) || categories.Count >= FeedLimits.PartsOfANode || categories.Contains(category)) return;
        categories.Add(category);
    }
}
