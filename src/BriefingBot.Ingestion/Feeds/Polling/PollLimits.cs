namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>Bounds of the poll policy.</summary>
public static class PollLimits
{
    /// <summary>No feed is asked more often, however much it publishes.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    /// <summary>No feed in good health is asked less often, however little it publishes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>For a feed whose rhythm is not known.</summary>
    public static readonly TimeSpan Unknown = TimeSpan.FromHours(1);

    /// <summary>What a feed's own wish can add at most: a ttl of weeks is a slip, and a desk that waits for news must not wait for it.</summary>
    public static readonly TimeSpan LongestWish = TimeSpan.FromHours(6);

    public static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan LongestRetry = TimeSpan.FromHours(24);

    /// <summary>Retry-After is obeyed up to here.</summary>
    public static readonly TimeSpan LongestThrottle = TimeSpan.FromDays(7);

    /// <summary>People are told at this failure in a row: the first ones are usually the network's.</summary>
    public const int WarnAt = 4;

    /// <summary>A permanent redirect moves the address once it was seen so often over so long: portals and maintenance pages redirect permanently for an hour.</summary>
    public const int MovesToConfirm = 4;

    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromDays(3);
}
