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
        foreach (var term in scope.Text().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Add(scope, new FeedCategory(term));
    }

    private static void Add(in ReadingScope scope, FeedCategory category)
    {
        var categories = scope.Node.CategoryList;
        if (category == new FeedCategory(null) || categories.Count >= FeedLimits.PartsOfANode || categories.Contains(category)) return;
        categories.Add(category);
    }
}
