using System.Collections.Concurrent;

namespace BriefingBot.Engine.Delivery;

/// <summary>
/// How fast messages go out on a platform: so many a second at most, and no more at once than that takes. What is under way may be in doubt
/// when the service is killed, so it begins with one at a time, and with more only where the platform is slow to answer.
/// </summary>
public sealed class DeliveryPace(TimeProvider clock, TimeSpan gap) : IDisposable
{
    /// <summary>Telegram's manual asks for no more than 30 messages a second over all chats; Discord allows 50 requests.</summary>
    public static readonly TimeSpan UsualGap = TimeSpan.FromSeconds(1.0 / 28);

    private readonly ConcurrentDictionary<string, Platform> _platforms = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn; disposing the turn ends it.</summary>
    /// <param name="atOnce">The most turns that the platform has at once.</param>
    public async Task<IDisposable> TakeAsync(string platform, int atOnce, CancellationToken cancellation)
    {
        var lane = _platforms.GetOrAdd(platform, _ => new Platform(clock, gap, atOnce));
        await lane.Turns.WaitAsync(cancellation);
        try
        {
            var wait = lane.Claim(clock.GetUtcNow());
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation);
            return new Turn(lane, clock.GetTimestamp());
        }
        catch
        {
            lane.Turns.Release();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var platform in _platforms.Values)
            platform.Turns.Dispose();
    }

    private sealed class Turn(Platform lane, long began) : IDisposable
    {
        public void Dispose() => lane.End(began);
    }

    private sealed class Platform(TimeProvider clock, TimeSpan gap, int atOnce)
    {
        // How much the last answer counts among those before it.
        private const double Weight = 0.2;

        private readonly Lock _lock = new();
        private DateTimeOffset _next;
        private TimeSpan? _usual;
        private int _turns = gap > TimeSpan.Zero ? 1 : atOnce;

        public SemaphoreSlim Turns { get; } = new(gap > TimeSpan.Zero ? 1 : atOnce, atOnce);

        public TimeSpan Claim(DateTimeOffset now)
        {
            lock (_lock)
            {
                var at = _next > now ? _next : now;
                _next = at + gap;
                return at - now;
            }
        }

        public void End(long began)
        {
            lock (_lock)
            {
                var took = clock.GetElapsedTime(began);
                _usual = _usual is { } usual ? (usual * (1 - Weight)) + (took * Weight) : took;
                var wanted = gap > TimeSpan.Zero ? (int)Math.Clamp(Math.Ceiling(_usual.Value / gap), 1, atOnce) : atOnce;
                // One turn more or less at a time.
                var given = 1 + Math.Sign(wanted - _turns);
                _turns += given - 1;
                if (given > 0)
                    Turns.Release(given);
            }
        }
    }
}
