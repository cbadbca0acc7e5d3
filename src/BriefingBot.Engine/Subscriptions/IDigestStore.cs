using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>A digest as it goes into the outbox, together with the cut that it moves.</summary>
/// <param name="Subscription">As it was read when the digest was composed.</param>
/// <param name="Settled">Occurrences of the schedule up to here are done with.</param>
/// <param name="Delivery">Null where there is nothing to send: a quiet day of a subscription that wants none said.</param>
public sealed record FrozenDigest(Subscription Subscription, DateTimeOffset Settled, ChangeMark Cut, QueuedDelivery? Delivery);

/// <summary>A digest that was made, for the status.</summary>
public sealed record MadeDigest(long Subscription, string Title, DateTimeOffset Composed, int Parts, int Sent);

public interface IDigestStore
{
    /// <summary>
    /// Keeps the digests, each with its moved cut, in one transaction that survives a power cut. One whose subscription has changed since,
    /// or whose window has a digest already, is left out. Gives how many were kept.
    /// </summary>
    Task<int> FreezeAsync(IReadOnlyList<FrozenDigest> digests, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The last digest of each of a channel's subscriptions.</summary>
    Task<IReadOnlyList<MadeDigest>> LastOfChannelAsync(ChannelAddress channel, CancellationToken cancellation);
}
