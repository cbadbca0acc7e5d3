namespace BriefingBot.Ingestion.Feeds;

/// <summary>One entry of a feed.</summary>
public sealed class ParsedEntry : FeedNode
{
    /// <summary>What tells this entry from the feed's others, the same on every poll: its id, else its link, else a hash over title and date.</summary>
    public string Key { get; internal set; } = string.Empty;

    /// <summary>Whether the id serves as the link, for want of a link of its own.</summary>
    public bool IdIsLink { get; internal set; }

    public FeedSource? Source { get; internal set; }

    public IReadOnlyList<FeedText> Contents => ContentList;

    public IEnumerable<FeedLink> Enclosures => LinkList.Where(link => link.IsEnclosure);

    internal List<FeedText> ContentList { get; } = [];
}
