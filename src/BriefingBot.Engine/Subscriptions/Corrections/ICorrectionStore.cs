using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions.Corrections;

/// <summary>A correction of something that a digest reported.</summary>
/// <param name="Subscription">Number of the subscription whose digest reported the attack.</param>
/// <param name="Delivery">The digest.</param>
/// <param name="Words">The attack's title as it stands in the digest; null where the digest has no line of its own for it.</param>
public sealed record PostedError(Change Change, long Subscription, long Delivery, string? Words, string DigestTitle, DateTimeOffset Composed);

/// <summary>A message of a digest as it stands in its channel, or will once what waits is done.</summary>
public sealed record PostedPart(long Id, FrozenPart Frozen);

public interface ICorrectionStore
{
    /// <summary>Up to which change corrections have been told; the newest change where nobody has looked yet.</summary>
    Task<long> CutAsync(CancellationToken cancellation);

    /// <summary>Corrections and rejections recorded after the cut, with the digests made since an instant that had reported the attack before: the latest one of each subscription.</summary>
    Task<IReadOnlyList<PostedError>> FindAsync(long after, long through, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>The messages of a digest that the platform has, in order, each with the corrections that were added to it.</summary>
    Task<IReadOnlyList<PostedPart>> PartsAsync(long delivery, CancellationToken cancellation);

    /// <summary>Keeps the notices together with the moved cut.</summary>
    Task RecordAsync(long through, IReadOnlyList<QueuedDelivery> notices, DateTimeOffset now, CancellationToken cancellation);
}
