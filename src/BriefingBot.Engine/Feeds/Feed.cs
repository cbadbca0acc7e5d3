namespace BriefingBot.Engine.Feeds;

/// <summary>A feed that is kept coming in, with how it fares.</summary>
/// <param name="Id">Short and readable: host and eight digits of the address's hash. It stays when the feed moves.</param>
/// <param name="Url">Where it is asked for.</param>
public sealed record Feed(string Id, string Url, string Title, DateTimeOffset Added)
{
    /// <summary>The page that the feed belongs to; its host names the outlet.</summary>
    public string? SiteUrl { get; init; }

    /// <summary>The folder it came in by import, kept for export.</summary>
    public string? Category { get; init; }

    /// <summary>The source its articles belong to; null until it was read once.</summary>
    public string? SourceId { get; init; }

    /// <summary>What the polling remembers from check to check; opaque here.</summary>
    public string? State { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Null for a feed that is no longer checked.</summary>
    public DateTimeOffset? NextCheck { get; init; }

    public DateTimeOffset? LastCheck { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When the failures in a row began; null while it is well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The last failure in one sentence; null while it is well.</summary>
    public string? Problem { get; init; }

    /// <summary>True from the failure at which people are told until the recovery: a single failure is usually the network's.</summary>
    public bool IsFailing { get; init; }

    /// <summary>True where the server said that the feed is gone for good.</summary>
    public bool IsStopped => NextCheck is null;
}
