using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions.Corrections;

/// <summary>A correction of something that a digest reported.</summary>
/// <param name="Subscription">Number of the subscription whose digest reported the attack.</param>
public sealed record PostedError(Change Change, long Subscription, string DigestTitle, DateTimeOffset Composed);

public interface ICorrectionStore
{
    /// <summary>Up to which change corrections have been told; the newest change where nobody has looked yet.</summary>
    Task<long> CutAsync(CancellationToken cancellation);

    /// <summary>Corrections and rejections recorded after the cut, with the digests made since an instant that had reported the attack before: the latest one of each subscription.</summary>
    Task<IReadOnlyList<PostedError>> FindAsync(long after, long through, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Keeps the notices together with the moved cut.</summary>
    Task RecordAsync(long through, IReadOnlyList<QueuedDelivery> notices, DateTimeOffset now, CancellationToken cancellation);
}
