using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions;

public enum SubscriptionKind
{
    Digest,
    Watch,
}

/// <summary>What a channel gets without asking.</summary>
/// <param name="Number">How people call it: "/digest pause 3".</param>
/// <param name="OwnerId">The platform's id of the person who set it up, told when it fails for good.</param>
/// <param name="Cut">Where the last digest or alert ended; the next begins after it.</param>
public sealed record Subscription(long Number, SubscriptionKind Kind, ChannelAddress Channel, string OwnerId, BriefScope Scope, ChangeMark Cut)
{
    /// <summary>When a digest comes; a watch has none.</summary>
    public DigestSchedule? Schedule { get; init; }

    /// <summary>Occurrences of the schedule up to and at this instant are done with.</summary>
    public DateTimeOffset Settled { get; init; }

    /// <summary>False where a digest without news is left out rather than sent as one line.</summary>
    public bool SaysNothing { get; init; } = true;

    /// <summary>In these hours, by the channel's clocks, a watch holds back.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>How many messages a watch may send in an hour.</summary>
    public int HourlyCap { get; init; } = WatchLimits.HourlyCap;

    /// <summary>Since when it is paused; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Why it was paused where nobody asked for it.</summary>
    public string? PauseReason { get; init; }

    /// <summary>Since when somebody wants a digest whatever the schedule says; null where nobody does.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Counts the changes of this record: what was computed from an older one is not written.</summary>
    public long Revision { get; init; }

    /// <summary>When the digest is next due; null for a watch and while paused.</summary>
    public DateTimeOffset? NextDue => Schedule is { } schedule && PausedAt is null ? DigestPlanner.Next(schedule, Settled) : null;
}

/// <summary>How much a watch may say.</summary>
public static class WatchLimits
{
    public const int HourlyCap = 10;
    public const int HighestCap = 60;
}
