namespace BriefingBot.Engine.Delivery;

/// <summary>The next message of a channel.</summary>
/// <param name="Attempts">Attempts made so far.</param>
/// <param name="DoubtSince">When the first attempt was made that may have arrived; null while there is none. Of an interrupted one: when it began.</param>
/// <param name="EditsMessage">The platform's id of the message that it replaces; null where it is a message of its own, or where that one never arrived.</param>
public sealed record ReadyPart(
    long Id,
    ChannelAddress Channel,
    FrozenPart Frozen,
    string Nonce,
    int Attempts,
    DateTimeOffset QueuedAt,
    DateTimeOffset? DoubtSince,
    string? EditsMessage,
    long? Subscription)
{
    /// <summary>True for a correction: it makes sense as an edit only, and another message stands in for it where that cannot be made.</summary>
    public bool MustEdit { get; init; }
}

/// <summary>What is written down after an attempt.</summary>
/// <param name="NextAt">When a queued one is tried again.</param>
public sealed record PartSettlement(PartState State, string? Reason = null, string? MessageId = null, DateTimeOffset? NextAt = null, DateTimeOffset? DoubtSince = null);

/// <summary>A message that needs a person, or that waits.</summary>
public sealed record OpenPart(long Id, long? Subscription, string Title, int Number, int Count, PartState State, string? Reason, int Attempts, DateTimeOffset Since, DateTimeOffset? NextAt);

/// <summary>The outbox, counted.</summary>
/// <param name="Oldest">Since when the oldest one waits.</param>
public sealed record OutboxCounts(long Queued, long Uncertain, long Failed, DateTimeOffset? Oldest);
