namespace BriefingBot.Engine.Delivery;

public enum DeliveryKind
{
    Digest,

    /// <summary>An alert of a watch, or its newer version.</summary>
    Alert,

    /// <summary>Word to the owner of a subscription.</summary>
    Notice,

    /// <summary>A digest posted earlier, put right.</summary>
    Correction,
}

/// <summary>Something to be shown in a channel: all its messages, frozen before the first is sent.</summary>
/// <param name="Key">Says what it is for, once: "digest/12/2024-03-22T06:00:00Z". A second one with the same key is not kept.</param>
public sealed record QueuedDelivery(string Key, DeliveryKind Kind, long? Subscription, ChannelAddress Channel, string Title, IReadOnlyList<OutboxPart> Parts)
{
    /// <summary>What the messages tell of, so that they can be put right.</summary>
    public IReadOnlyList<DeliveryMention> Mentions { get; init; } = [];

    /// <summary>What is sent instead where one of the parts, an edit, fails; null for nothing.</summary>
    public QueuedDelivery? StandIn { get; init; }
}

/// <summary>An attack that a digest tells of.</summary>
/// <param name="Words">Its title as it stands in the digest.</param>
public sealed record DeliveryMention(string AttackId, string Words);

/// <summary>One message of a delivery.</summary>
/// <param name="Edits">Id of the part whose message this one replaces; null for a message of its own.</param>
public sealed record OutboxPart(FrozenPart Frozen, long? Edits = null);
