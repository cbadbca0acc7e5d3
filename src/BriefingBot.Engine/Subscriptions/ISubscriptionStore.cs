using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions;

public interface ISubscriptionStore
{
    /// <summary>Keeps a new subscription, whose number is given here.</summary>
    Task<Subscription> AddAsync(Subscription subscription, CancellationToken cancellation);

    Task<Subscription?> FindAsync(long number, CancellationToken cancellation);

    /// <summary>The subscriptions of a channel, oldest first.</summary>
    Task<IReadOnlyList<Subscription>> OfChannelAsync(ChannelAddress channel, SubscriptionKind kind, CancellationToken cancellation);

    /// <summary>Watches of all channels that are not paused.</summary>
    Task<IReadOnlyList<Subscription>> WatchesAsync(CancellationToken cancellation);

    /// <summary>Digests of these platforms that are due by now or that somebody asked for, oldest due first.</summary>
    Task<IReadOnlyList<Subscription>> DueAsync(IReadOnlyList<string> platforms, DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>The schedules of all digests that are not paused, each once.</summary>
    Task<IReadOnlyList<DigestSchedule>> SchedulesAsync(CancellationToken cancellation);

    /// <summary>Writes what people may change: schedule, scope, pause, what is settled. False where the record has changed since it was read.</summary>
    Task<bool> UpdateAsync(Subscription subscription, CancellationToken cancellation);

    /// <summary>Makes a digest due now, whatever its schedule says.</summary>
    Task RequestAsync(long number, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Takes a subscription away; what it has in the outbox unsent goes with it.</summary>
    Task<bool> RemoveAsync(long number, CancellationToken cancellation);
}

/// <summary>The time zones of channels: UTC until somebody sets one.</summary>
public interface IChannelZones
{
    Task<TimeZoneInfo> FindAsync(ChannelAddress channel, CancellationToken cancellation);

    Task SetAsync(ChannelAddress channel, string zone, CancellationToken cancellation);
}
