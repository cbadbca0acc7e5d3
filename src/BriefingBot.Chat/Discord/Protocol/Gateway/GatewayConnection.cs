using BriefingBot.Chat.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>Keeps one connection (a shard) to the gateway: begins a session, resumes it after each break, and stops where only a person can help.</summary>
/// <param name="open">Makes a socket for one connection.</param>
/// <param name="random">Spreads heartbeats and reconnects.</param>
/// <param name="lost">Hears why a connection ended.</param>
internal sealed class GatewayConnection(
    ShardNumber shard, string token, GatewayStarts starts, Func<IGatewaySocket> open, TimeProvider clock, Random random, ILogger<GatewayConnection> logger, Action<int, string>? lost = null)
{
    private readonly GatewaySession _session = new();
    private readonly Backoff _backoff = new(random);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="hand">Takes each event with its shard, in order; must return at once.</param>
    /// <exception cref="GatewayRefusedException">The gateway refuses the token, the intents or the version.</exception>
    public async Task RunAsync(Action<GatewayPayload> hand, CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            var (ending, wasReady) = await ConnectOnceAsync(hand, cancellation);
            GatewayLog.Ended(logger, ending.Why, ending.KeepSession);
            lost?.Invoke(shard.Number, ending.Why);
            if (ending.Fatal is { } sentence)
                throw new GatewayRefusedException(sentence);
            if (!ending.KeepSession)
                _session.Forget();
            failures = wasReady ? 0 : failures + 1;
            await Task.Delay(_backoff.Pause(failures), clock, cancellation);
        }
    }

    private async Task<(GatewayEnding Ending, bool WasReady)> ConnectOnceAsync(Action<GatewayPayload> hand, CancellationToken cancellation)
    {
        try
        {
            var address = _session.CanResume ? _session.ResumeAddress! : await starts.AwaitTurnAsync(shard.Number, cancellation);
            if (Address(address) is not { } uri)
                return (GatewayEnding.Over("the gateway's address cannot be read"), false);
            using var socket = open();
            var link = new GatewayLink(socket, _session, token, hand, clock);
            return (await link.RunAsync(uri, shard, Jitter(), cancellation), link.WasReady);
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

    private double Jitter()
    {
        lock (random)
            return random.NextDouble();
    }

    private static Uri? Address(string address) =>
        Uri.TryCreate(address.TrimEnd('/') + "/?v=10&encoding=json", UriKind.Absolute, out var uri) && uri.Scheme is "wss" or "ws" ? uri : null;
}

/// <summary>A connection's number, from 0, among so many.</summary>
internal readonly record struct ShardNumber(int Number, int Of);
