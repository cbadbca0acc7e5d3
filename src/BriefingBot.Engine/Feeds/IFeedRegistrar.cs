namespace BriefingBot.Engine.Feeds;

public enum FeedAdditionStatus
{
    Added,
    Duplicate,

    /// <summary>The page names several feeds; a person chooses.</summary>
    Several,

    /// <summary>No feed could be read there.</summary>
    NoFeed,

    /// <summary>What was given is no web address.</summary>
    NoAddress,
}

/// <summary>A feed that a page names.</summary>
public sealed record FeedCandidate(string Url, string? Title);

/// <summary>How adding a feed ended.</summary>
/// <param name="Sentence">For people.</param>
/// <param name="Feed">The feed added, or the one that was there already.</param>
/// <param name="Entries">Entries in the feed now.</param>
public sealed record FeedAddition(FeedAdditionStatus Status, string Sentence, Feed? Feed = null, int Entries = 0)
{
    public IReadOnlyList<FeedCandidate> Candidates { get; init; } = [];
}

/// <summary>Takes up new feeds: asks the address, searches a page for its feeds, and stores what it finds. The articles follow with the next check.</summary>
public interface IFeedRegistrar
{
    Task<FeedAddition> AddAsync(string address, CancellationToken cancellation);
}
