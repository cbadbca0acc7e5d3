namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>What is remembered of a feed from check to check.</summary>
public sealed record PollState
{
    public static PollState New { get; } = new();

    /// <summary>Checks in a row that failed.</summary>
    public int Failures { get; init; }

    /// <summary>The feed's usual time between two entries, or null until two dated ones were seen.</summary>
    public TimeSpan? UsualGap { get; init; }

    public DateTimeOffset? NewestEntry { get; init; }

    public UpdateHints Hints { get; init; } = UpdateHints.None;

    /// <summary>Where the feed seems to have moved, since when that is said, and how often it was.</summary>
    public Uri? MovingTo { get; init; }

    public DateTimeOffset? MovingSince { get; init; }

    public int MovingSeen { get; init; }
}
