using System.Collections.Concurrent;

namespace BriefingBot.Engine.Delivery;

/// <summary>How fast messages go out on a platform: so many at once, and so many a second at most.</summary>
public sealed class DeliveryPace(TimeProvider clock, TimeSpan gap) : IDisposable
{
    /// <summary>Telegram's manual asks for no more than 30 messages a second over all chats; Discord allows 50 requests.</summary>
    public static readonly TimeSpan UsualGap = TimeSpan.FromSeconds(1.0 / 28);

    private readonly ConcurrentDictionary<string, Platform> _platforms = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn; disposing the turn ends it.</summary>
    public async Task<IDisposable> TakeAsync(string platform, int atOnce, CancellationToken cancellation)
    {
        var lane = _platforms.GetOrAdd(platform, _ => new Platform(atOnce));
        await lane.Turns.WaitAsync(cancellation);
        try
        {
            var wait = lane.Claim(clock.GetUtcNow(), gap);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation);
            return lane;
        }
        catch
        {
            lane.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var platform in _platforms.Values)
            platform.Turns.Dispose();
    }

    private sealed class Platform(int atOnce) : IDisposable
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _next;

        public SemaphoreSlim Turns { get; } = new(atOnce, atOnce);

        public TimeSpan Claim(DateTimeOffset now, TimeSpan gap)
        {
            lock (_lock)
            {
                var at = _next > now ? _next : now;
                _next = at + gap;
                return at - now;
            }
        }

        public void Dispose() => Turns.Release();
    }
}
