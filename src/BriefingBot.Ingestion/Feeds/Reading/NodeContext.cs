namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>The node that elements are read into, and what was met there so far.</summary>
internal sealed class NodeContext(FeedNode node)
{
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    public FeedNode Node { get; } = node;

    public bool IsEntry => Node is ParsedEntry;

    public bool HasContent { get; set; }

    /// <summary>Whether nothing shallower has given this field its value: an entry's own title is not that of what it embeds.</summary>
    public bool Claim(string field, int depth)
    {
        if (_depths.TryGetValue(field, out var earlier) && depth > earlier) return false;
        _depths[field] = depth;
        return true;
    }

    /// <summary>As <see cref="Claim"/>, but the first of equals wins.</summary>
    public bool ClaimFirst(string field, int depth)
    {
        if (_depths.TryGetValue(field, out var earlier) && depth >= earlier) return false;
        _depths[field] = depth;
        return true;
    }
}
