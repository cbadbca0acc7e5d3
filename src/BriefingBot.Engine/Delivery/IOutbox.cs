namespace BriefingBot.Engine.Delivery;

/// <summary>Messages on their way: written down whole before the first is sent, each attempt before and after. What is written here survives a power cut.</summary>
public interface IOutbox
{
    /// <summary>Keeps a delivery of no subscription's window; false where one with its key is there already.</summary>
    Task<bool> AddAsync(QueuedDelivery delivery, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Channels whose next message may be sent now.</summary>
    Task<IReadOnlyList<ChannelAddress>> ReadyChannelsAsync(string platform, DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>True where a channel's next message may be sent now; nothing is written.</summary>
    Task<bool> IsReadyAsync(ChannelAddress channel, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Leaves a channel alone until an instant; that is no attempt.</summary>
    Task PostponeAsync(ChannelAddress channel, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Takes the next message of a channel, in the order in which they were kept: writes down that an attempt is made. Null where none may be sent now.</summary>
    Task<ReadyPart?> IntendAsync(ChannelAddress channel, DateTimeOffset now, CancellationToken cancellation);

    Task SettleAsync(long part, PartSettlement settlement, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The first of a platform's message ids that no part of the channel is known to have; null where each has one.</summary>
    Task<string?> FirstUnknownAsync(ChannelAddress channel, IReadOnlyList<string> messageIds, CancellationToken cancellation);

    /// <summary>Attempts of an earlier run whose outcome nobody wrote down.</summary>
    Task<IReadOnlyList<ReadyPart>> InterruptedAsync(CancellationToken cancellation);

    /// <summary>A channel is gone: what waits for it fails, its subscriptions are paused. Gives those that were running.</summary>
    Task<IReadOnlyList<PausedSubscription>> CloseChannelAsync(ChannelAddress channel, string reason, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>A channel has a new address: what waits for it, its subscriptions and its zone go along.</summary>
    Task MoveChannelAsync(ChannelAddress from, ChannelAddress to, CancellationToken cancellation);

    /// <summary>Queues a message that is uncertain or failed once more; false where it is neither or not of that channel.</summary>
    Task<bool> RetryAsync(long part, ChannelAddress channel, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What waits, is uncertain or failed in a channel, oldest first.</summary>
    Task<IReadOnlyList<OpenPart>> OpenAsync(ChannelAddress channel, int limit, CancellationToken cancellation);

    Task<OutboxCounts> CountAsync(ChannelAddress? channel, CancellationToken cancellation);

    /// <summary>Forgets deliveries that were settled before an instant, with their pictures.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <summary>A subscription that lost its channel.</summary>
public sealed record PausedSubscription(long Number, ChannelAddress Channel, string OwnerId);
