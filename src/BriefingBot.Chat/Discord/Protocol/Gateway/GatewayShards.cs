using BriefingBot.Chat.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>As many connections to the gateway as the platform asks for: one for some 2,500 guilds.</summary>
internal sealed class GatewayShards(
    string token, Func<CancellationToken, Task<GatewayBot>> locate, Func<IGatewaySocket> open, DiscordState state, TimeProvider clock, Random random, ILogger<GatewayConnection> logger)
{
    // More than this in one process would be a wrong answer rather than a large bot.
    private const int Most = 64;

    private readonly Backoff _backoff = new(random);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="hand">Takes the events with the shard's number, those of one connection in order; must return at once.</param>
    /// <exception cref="GatewayRefusedException">The gateway refuses the token, the intents or the version.</exception>
    public async Task RunAsync(Action<int, GatewayPayload> hand, CancellationToken cancellation)
    {
        var shards = await CountAsync(cancellation);
        state.Expect(shards);
        var starts = new GatewayStarts(locate, clock, logger);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = Enumerable.Range(0, shards)
            .Select(number => new GatewayConnection(new ShardNumber(number, shards), token, starts, open, clock, random, logger, state.Lost)
                .RunAsync(payload => hand(number, payload), stop.Token))
            .ToList();
        // What one connection is refused for, all are.
        var first = await Task.WhenAny(running);
        await stop.CancelAsync();
        await Task.WhenAll(running.Select(r => r.ContinueWith(_ => { }, TaskScheduler.Default)));
        await first;
    }

    private async Task<int> CountAsync(CancellationToken cancellation)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                return Math.Clamp((await locate(cancellation)).Shards, 1, Most);
            }
            catch (DiscordRestException fault) when (fault.Status == System.Net.HttpStatusCode.Unauthorized)
            {
                throw new GatewayRefusedException(GatewayEnding.OfCode(4004).Fatal!);
            }
            catch (DiscordRestException fault)
            {
                GatewayLog.Ended(logger, fault.Message, kept: false);
                state.Lost(0, fault.Message);
                await Task.Delay(_backoff.Pause(failures), clock, cancellation);
            }
        }
    }
}
