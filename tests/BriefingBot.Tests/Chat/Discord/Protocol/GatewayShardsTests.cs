using System.Collections.Concurrent;
using System.Diagnostics;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

public sealed class GatewayShardsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The one between two sessions; heartbeats and patience are longer.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    private readonly FakeClock _clock = new();
    private readonly CollectingLogger<GatewayConnection> _log = new();
    private readonly ConcurrentQueue<(string Shard, TimeSpan At)> _identified = new();

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 0)]
    public async Task Each_connection_identifies_as_its_shard_and_those_of_one_slot_five_seconds_apart(int concurrency, int seconds)
    {
        var state = await RunAsync(new GatewayBot("", 2, new SessionStartLimit(1000, 1000, 0, concurrency)), s => s.States().Single().State == "connected");

        _identified.Select(i => i.Shard).Order().ShouldBe(["[0,2]", "[1,2]"]);
        (_identified.Max(i => i.At) - _identified.Min(i => i.At)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
        if (seconds == 0)
            _identified.Max(i => i.At).ShouldBe(TimeSpan.Zero);
        state.States().Single().State.ShouldBe("connected");
    }

    [Fact]
    public async Task While_one_of_two_stands_the_status_says_so()
    {
        var state = await RunAsync(
            new GatewayBot("", 2, new SessionStartLimit(1000, 1000, 0, 2)),
            s => s.States().Single().State.StartsWith("connected in part (1 of 2 connections)", StringComparison.Ordinal),
            cut: "[1,2]");

        state.States().Single().State.ShouldContain("1 of 2");
    }

    [Fact]
    public async Task A_connection_that_is_refused_stops_the_others_too()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(500), async gateway =>
        {
            await gateway.HelloAsync();
            var identify = await gateway.ExpectAsync(2);
            if (identify["d"]!["shard"]!.ToJsonString() == "[1,2]")
                await gateway.CloseAsync(4014);
            else
                await gateway.StayAsync();
        });
        var running = Shards(discord, new GatewayBot("", 2, new SessionStartLimit(1000, 1000, 0, 2)), State()).RunAsync((_, _) => { }, default);

        for (var waited = Stopwatch.StartNew(); !running.IsCompleted && waited.Elapsed < Patience; await Task.Delay(2))
            _clock.TryAdvanceToTimer(LongestPause);

        (await Should.ThrowAsync<GatewayRefusedException>(running)).Message.ShouldContain("4014");
    }

    private DiscordState State() => new(new DiscordOptions(), _clock, new CollectingLogger<DiscordState>());

    private GatewayShards Shards(ScriptedDiscord discord, GatewayBot gateway, DiscordState state) => new(
        ScriptedDiscord.Token, _ => Task.FromResult(gateway with { Url = discord.GatewayAddress }), () => new GatewaySocket(), state, _clock, new Random(1), _log);

    private async Task<DiscordState> RunAsync(GatewayBot gateway, Func<DiscordState, bool> done, string? cut = null)
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(500), async connection =>
        {
            await connection.HelloAsync();
            if (await connection.ReceiveAsync() is not { } opening || opening["op"]!.GetValue<int>() != 2)
                return;
            var shard = opening["d"]!["shard"]!.ToJsonString();
            _identified.Enqueue((shard, _clock.GetElapsedTime(0)));
            await connection.ReadyAsync("s" + shard[1], $"ws://{connection.Host}/gateway");
            if (shard == cut)
                connection.Cut();
            else
                await connection.StayAsync();
        });
        var state = State();
        using var stop = new CancellationTokenSource();
        var running = Shards(discord, gateway, state).RunAsync(
            (shard, payload) =>
            {
                if (payload.Event == "READY")
                    state.Connected(shard, []);
            },
            stop.Token);
        for (var waited = Stopwatch.StartNew(); !done(state) && waited.Elapsed < Patience; await Task.Delay(2))
        {
            // Time stands until the gateway has noted when the first identified.
            if (!_identified.IsEmpty && gateway.SessionStartLimit.MaxConcurrency == 1)
                _clock.TryAdvanceToTimer(LongestPause);
        }
        done(state).ShouldBeTrue(string.Join('\n', _log.Lines));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(Patience));
        return state;
    }
}
