using BriefingBot.Chat.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>Stays connected to the gateway: begins a session, resumes it after each break, and stops where only a person can help.</summary>
/// <param name="locate">Asks where the gateway is and how many sessions may still be started (GET /gateway/bot).</param>
/// <param name="open">Makes a socket for one connection.</param>
/// <param name="random">Spreads heartbeats and reconnects.</param>
internal sealed class GatewayConnection(
    string token, Func<CancellationToken, Task<GatewayBot>> locate, Func<IGatewaySocket> open, TimeProvider clock, Random random, ILogger<GatewayConnection> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>The platform takes one identify in 5 seconds for each slot of max_concurrency.</summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5);

    private readonly GatewaySession _session = new();
    private long? _lastIdentify;

    /// <summary>Runs until cancelled.</summary>
    /// <param name="hand">Takes each event, in order; must return at once.</param>
    /// <exception cref="GatewayRefusedException">The gateway refuses the token, the intents or the version.</exception>
    public async Task RunAsync(Action<GatewayPayload> hand, CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            var (ending, wasReady) = await ConnectOnceAsync(hand, cancellation);
            GatewayLog.Ended(logger, ending.Why, ending.KeepSession);
            if (ending.Fatal is { } sentence)
                throw new GatewayRefusedException(sentence);
            if (!ending.KeepSession)
                _session.Forget();
            failures = wasReady ? 0 : failures + 1;
            await Task.Delay(Pause(failures), clock, cancellation);
        }
    }

    private async Task<(GatewayEnding Ending, bool WasReady)> ConnectOnceAsync(Action<GatewayPayload> hand, CancellationToken cancellation)
    {
        try
        {
            var address = _session.CanResume ? _session.ResumeAddress! : await AwaitStartAsync(cancellation);
            if (Address(address) is not { } uri)
                return (GatewayEnding.Over("the gateway's address cannot be read"), false);
            using var socket = open();
            var link = new GatewayLink(socket, _session, token, hand, clock);
            return (await link.RunAsync(uri, shard: 0, shards: 1, random.NextDouble(), cancellation), link.WasReady);
        }
        catch (DiscordRestException fault) when (fault.Status == System.Net.HttpStatusCode.Unauthorized)
        {
            return (GatewayEnding.OfCode(4004), false);
        }
        catch (DiscordRestException fault)
        {
            return (GatewayEnding.Over(fault.Message), false);
        }
    }

    private async Task<string> AwaitStartAsync(CancellationToken cancellation)
    {
        var gateway = await locate(cancellation);
        if (gateway.SessionStartLimit is { Remaining: <= 0, ResetAfter: var milliseconds })
        {
            var wait = TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, TimeSpan.FromDays(1).TotalMilliseconds));
            GatewayLog.NoStartsLeft(logger, wait);
            await Task.Delay(wait, clock, cancellation);
        }
        if (_lastIdentify is { } last && BetweenIdentifies - clock.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest, clock, cancellation);
        _lastIdentify = clock.GetTimestamp();
        return gateway.Url;
    }

    private static Uri? Address(string address) =>
        Uri.TryCreate(address.TrimEnd('/') + "/?v=10&encoding=json", UriKind.Absolute, out var uri) && uri.Scheme is "wss" or "ws" ? uri : null;

    // A second at first, doubling to a minute while no session comes about; the random half spreads many bots after an outage.
    private TimeSpan Pause(int failures)
    {
        var whole = FirstPause * Math.Pow(2, Math.Min(failures, 10));
        return (whole < LongestPause ? whole : LongestPause) * (0.5 + (random.NextDouble() / 2));
    }
}
