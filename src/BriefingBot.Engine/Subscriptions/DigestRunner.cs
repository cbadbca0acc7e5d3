using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>
/// Makes the digests that are due and puts them into the outbox. It may be called at any time and as often as one likes: a window's digest is made once.
/// </summary>
public sealed class DigestRunner(
    ISubscriptionStore subscriptions, IDigestStore digests, IBriefStore changes, DigestComposer composer, IEnumerable<IChannelPoster> posters, DeliverySignal signal, TimeProvider clock, ILogger<DigestRunner> logger)
{
    // Subscriptions taken at once: what is composed waits in memory until it is written.
    private const int BatchSize = 1_000;

    // Digests written in one transaction: others may write in between.
    private const int WrittenAtOnce = 100;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Gives how many digests were made.</summary>
    /// <param name="at">The time that has come, where a scheduler says so a moment before the clock does; null for now.</param>
    public async Task<int> RunAsync(DateTimeOffset? at, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            return await MakeDueAsync(at > now ? at.Value : now, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<int> MakeDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var newest = await changes.NewestChangeAsync(cancellation);
        var platforms = posters.ToDictionary(p => p.Platform, StringComparer.Ordinal);
        var watches = new Lazy<Task<ILookup<ChannelAddress, Subscription>>>(async () => (await subscriptions.WatchesAsync(cancellation)).ToLookup(w => w.Channel));
        var made = 0;
        while (true)
        {
            var due = await subscriptions.DueAsync([.. platforms.Keys], now, BatchSize, cancellation);
            if (due.Count == 0)
                return made;
            var kept = await MakeAsync(due, newest, now, platforms, await watches.Value, cancellation);
            made += kept;
            // What could not be made or written stays due; the next run tries again.
            if (kept < due.Count)
                return made;
        }
    }

    private async Task<int> MakeAsync(
        IReadOnlyList<Subscription> due, ChangeMark newest, DateTimeOffset now, Dictionary<string, IChannelPoster> platforms, ILookup<ChannelAddress, Subscription> watches, CancellationToken cancellation)
    {
        var kept = 0;
        var orders = due.Select(s => DigestWindow.Of(s, newest, now) is { } window ? new DigestOrder(s, window, [.. watches[s.Channel]]) : null).OfType<DigestOrder>();
        // Those that say the same are composed once.
        await Parallel.ForEachAsync(orders.GroupBy(o => o.Sameness), cancellation, async (same, stop) =>
        {
            try
            {
                var frozen = await composer.FreezeAsync([.. same], platforms, stop);
                foreach (var chunk in frozen.Chunk(WrittenAtOnce))
                {
                    Interlocked.Add(ref kept, await digests.FreezeAsync(chunk, now, stop));
                    signal.Raise();
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.DigestNotMade(logger, fault, same.First().Subscription.Number);
            }
        });
        return kept;
    }
}
