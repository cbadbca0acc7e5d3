namespace BriefingBot.Ingestion.Feeds;

/// <summary>A feed as read. Entries stand in the feed's own order.</summary>
public sealed class ParsedFeed : FeedNode
{
    public FeedFormat Format { get; internal set; }

    /// <summary>Atom 0.3 <c>info</c>: what the publisher says to people who open the feed in a browser.</summary>
    public FeedText? Info { get; internal set; }

    public FeedImage? TextInput { get; internal set; }

    public UpdateHints Hints { get; internal set; } = UpdateHints.None;

    /// <summary>Where the feed says that it has moved to (<c>newLocation</c>), absolute and of a web scheme, or null.</summary>
    public string? NewLocation { get; internal set; }

    /// <summary>Whether entries past the limit were left out.</summary>
    public bool Truncated { get; internal set; }

    public IReadOnlyList<ParsedEntry> Entries => EntryList;

    internal List<ParsedEntry> EntryList { get; } = [];
}
