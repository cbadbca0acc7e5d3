using BriefingBot.Chat.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>Hands out the starts of sessions, over all connections of the bot: as many a day as the platform gives, and one in 5 seconds for each slot of max_concurrency.</summary>
/// <param name="locate">Asks where the gateway is and how many sessions may still be started (GET /gateway/bot).</param>
internal sealed class GatewayStarts(Func<CancellationToken, Task<GatewayBot>> locate, TimeProvider clock, ILogger<GatewayConnection> logger)
{
    // The 5 seconds count where the platform receives, so one is added for a slow way there.
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(6);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, TimeSpan> _freeAt = [];
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Waits until a session may be started.</summary>
    /// <returns>The gateway's address.</returns>
    /// <exception cref="DiscordRestException">The platform does not say where its gateway is.</exception>
    public async Task<string> AwaitTurnAsync(int shard, CancellationToken cancellation)
    {
        var gateway = await locate(cancellation);
        if (gateway.SessionStartLimit is { Remaining: <= 0, ResetAfter: var milliseconds })
        {
            var wait = TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, TimeSpan.FromDays(1).TotalMilliseconds));
            GatewayLog.NoStartsLeft(logger, wait);
            await Task.Delay(wait, clock, cancellation);
        }
        var rest = Reserve(shard % Math.Max(1, gateway.SessionStartLimit.MaxConcurrency));
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, clock, cancellation);
        return gateway.Url;
    }

    private TimeSpan Reserve(int slot)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            var turn = _freeAt.TryGetValue(slot, out var free) && free > now ? free : now;
            _freeAt[slot] = turn + BetweenIdentifies;
            return turn - now;
        }
    }
}
