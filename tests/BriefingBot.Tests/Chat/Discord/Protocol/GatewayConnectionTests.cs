using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

public sealed class GatewayConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    private readonly FakeClock _clock = new();
    private readonly CollectingLogger<GatewayConnection> _log = new();
    private readonly ConcurrentQueue<GatewayPayload> _events = new();
    private int _remaining = 1000;

    [Fact]
    public async Task A_session_begins_with_hello_and_identify_and_hands_events_on_in_order()
    {
        JsonNode? identify = null;
        string? address = null;
        await RunAsync(async (gateway, _) =>
        {
            address = gateway.Address;
            await gateway.HelloAsync();
            identify = await gateway.ExpectAsync(2);
            await gateway.ReadyAsync("s1", Resumes(gateway));
            await gateway.SendAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"5"}}""");
            await gateway.StayAsync();
        }, () => _events.Count == 2);

        address.ShouldBe("/gateway/?v=10&encoding=json");
        identify!["d"]!["token"]!.GetValue<string>().ShouldBe(ScriptedDiscord.Token);
        identify["d"]!["intents"]!.GetValue<int>().ShouldBe(4609);
        identify["d"]!["shard"]!.ToJsonString().ShouldBe("[0,1]");
        identify.ToJsonString().Length.ShouldBeLessThan(4096);
        _events.Select(e => e.Event).ShouldBe(["READY", "INTERACTION_CREATE"]);
    }

    [Fact]
    public async Task A_broken_connection_is_resumed_at_the_address_of_the_session_with_the_last_sequence()
    {
        JsonNode? resume = null;
        string? address = null;
        await RunAsync(async (gateway, connection) =>
        {
            await gateway.HelloAsync();
            if (connection == 1)
            {
                await gateway.ExpectAsync(2);
                await gateway.ReadyAsync("s1", Resumes(gateway));
                await gateway.SendAsync("""{"op":0,"s":41,"t":"INTERACTION_CREATE","d":{}}""");
                await UntilAsync(() => _events.Count == 2);
                gateway.Cut();
                return;
            }
            address = gateway.Address;
            resume = await gateway.ExpectAsync(6);
            await gateway.SendAsync("""{"op":0,"s":42,"t":"INTERACTION_CREATE","d":{}}""");
            await gateway.SendAsync("""{"op":0,"s":43,"t":"RESUMED","d":{}}""");
            await gateway.StayAsync();
        }, () => _events.Count == 4);

        address.ShouldStartWith("/gateway/resumed/");
        resume!["d"]!["session_id"]!.GetValue<string>().ShouldBe("s1");
        resume["d"]!["seq"]!.GetValue<long>().ShouldBe(41);
        _events.Select(e => e.Sequence).ShouldBe([1, 41, 42, 43]);
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""", 6)]
    [InlineData("""{"op":9,"d":true}""", 6)]
    [InlineData("""{"op":9,"d":false}""", 2)]
    [InlineData("""{"op":9}""", 2)]
    public async Task Opcodes_7_and_9_close_the_connection_and_resume_or_begin_anew(string sent, int next)
    {
        var closedWith = await SecondOpeningAsync(next, gateway => gateway.SendAsync(sent));

        closedWith.ShouldBe(4000);
    }

    [Theory]
    [InlineData(4000, 6)]
    [InlineData(4001, 6)]
    [InlineData(4002, 6)]
    [InlineData(4003, 6)]
    [InlineData(4005, 6)]
    [InlineData(4007, 2)]
    [InlineData(4008, 6)]
    [InlineData(4009, 2)]
    [InlineData(1001, 6)]
    [InlineData(4999, 6)]
    public async Task A_close_code_that_allows_it_is_followed_by_resume_and_others_by_identify(int code, int next) =>
        await SecondOpeningAsync(next, gateway => gateway.CloseAsync(code));

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "more connections")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "privileged intent")]
    public async Task A_fatal_close_code_stops_with_one_sentence_that_says_which(int code, string about)
    {
        var connections = 0;
        await using var discord = await StartAsync(async gateway =>
        {
            connections++;
            await gateway.HelloAsync();
            await gateway.ExpectAsync(2);
            await gateway.CloseAsync(code);
        });

        var fault = await Should.ThrowAsync<GatewayRefusedException>(Connection(discord).RunAsync(_events.Enqueue, default).WaitAsync(Patience));

        fault.Message.ShouldContain($"({code})");
        fault.Message.ShouldContain(about);
        connections.ShouldBe(1);
        string.Join('\n', _log.Lines).ShouldNotContain(ScriptedDiscord.Token);
    }

    [Fact]
    public async Task A_token_that_is_refused_before_connecting_stops_too()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(401, """{"message":"401: Unauthorized","code":0}"""));
        var connection = Connection(discord.Client(_clock).GatewayAsync);

        var fault = await Should.ThrowAsync<GatewayRefusedException>(connection.RunAsync(_events.Enqueue, default).WaitAsync(Patience));

        fault.Message.ShouldContain("4004");
        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Heartbeats_carry_the_last_sequence_and_are_sent_at_once_when_asked_for()
    {
        JsonNode? asked = null, scheduled = null;
        await using var discord = await StartAsync(async gateway =>
        {
            await gateway.HelloAsync(interval: 10000);
            await gateway.ExpectAsync(2);
            await gateway.SendAsync("""{"op":1,"d":null}""");
            asked = await gateway.ReceiveAsync();
            await gateway.SendAsync("""{"op":11}""");
            await gateway.ReadyAsync("s1", Resumes(gateway), sequence: 12);
            scheduled = await gateway.ReceiveAsync();
            await gateway.StayAsync();
        });
        using var stop = new CancellationTokenSource();
        var running = Connection(discord).RunAsync(_events.Enqueue, stop.Token);
        await UntilAsync(() => _events.Count == 1);
        // The first beat comes within one interval.
        _clock.Advance(TimeSpan.FromSeconds(10));
        await UntilAsync(() => scheduled is not null);
        await StopAsync(running, stop);

        asked!.ToJsonString().ShouldBe("""{"op":1,"d":null}""");
        scheduled!.ToJsonString().ShouldBe("""{"op":1,"d":12}""");
    }

    [Fact]
    public async Task A_connection_that_acknowledges_no_heartbeat_is_closed_and_resumed()
    {
        var beats = 0;
        int? closedWith = null;
        var resumed = false;
        await using var discord = await StartAsync(async (gateway, connection) =>
        {
            await gateway.HelloAsync(interval: 10000);
            if (connection == 2)
            {
                await gateway.ExpectAsync(6);
                resumed = true;
                await gateway.StayAsync();
                return;
            }
            await gateway.ExpectAsync(2);
            await gateway.ReadyAsync("s1", Resumes(gateway));
            while (await gateway.ReceiveAsync() is not null)
                beats++;
            closedWith = gateway.ClosedWith;
        });
        using var stop = new CancellationTokenSource();
        var running = Connection(discord).RunAsync(_events.Enqueue, stop.Token);
        await UntilAsync(() => _events.Count == 1);
        // One beat within the interval, the end of the connection with the next, and a pause before the new one.
        for (var waited = Stopwatch.StartNew(); !resumed && waited.Elapsed < Patience; await Task.Delay(2))
            _clock.TryAdvanceToTimer(TimeSpan.FromSeconds(10));
        resumed.ShouldBeTrue();
        await StopAsync(running, stop);

        beats.ShouldBe(1);
        closedWith.ShouldBe(4000);
        _log.Lines.ShouldContain(l => l.Contains("heartbeats were not acknowledged"));
    }

    [Fact]
    public async Task A_socket_that_is_open_on_our_side_only_is_given_up_and_the_session_resumed()
    {
        var resumed = new TaskCompletionSource();
        await using var discord = await StartAsync(async (gateway, connection) =>
        {
            await gateway.HelloAsync(interval: 10000);
            if (connection == 1)
            {
                await gateway.ExpectAsync(2);
                await gateway.ReadyAsync("s1", Resumes(gateway));
                // Neither reads nor writes nor closes: the other end of the cable is gone.
                await resumed.Task;
                return;
            }
            await gateway.ExpectAsync(6);
            resumed.TrySetResult();
            await gateway.StayAsync();
        });
        using var stop = new CancellationTokenSource();
        var running = Connection(discord).RunAsync(_events.Enqueue, stop.Token);
        await UntilAsync(() => _events.Count == 1);
        for (var waited = Stopwatch.StartNew(); !resumed.Task.IsCompleted && waited.Elapsed < Patience; await Task.Delay(2))
            _clock.TryAdvanceToTimer(TimeSpan.FromSeconds(10));
        await StopAsync(running, stop);

        resumed.Task.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_starts_left_it_waits_until_there_are_some()
    {
        _remaining = 0;
        var connected = false;
        await using var discord = await StartAsync(async gateway =>
        {
            connected = true;
            await gateway.HelloAsync();
            await gateway.StayAsync();
        });
        using var stop = new CancellationTokenSource();
        var running = Connection(discord).RunAsync(_events.Enqueue, stop.Token);
        await UntilAsync(() => _log.Lines.Any(l => l.Contains("no more sessions", StringComparison.Ordinal)));
        await _clock.WaitForTimersAsync();
        _clock.Advance(TimeSpan.FromMinutes(59));
        connected.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(() => connected);
        await StopAsync(running, stop);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":99,"d":{}}""")]
    [InlineData("""{"op":0,"s":null,"t":null,"d":null}""")]
    [InlineData("""{"op":0}""")]
    [InlineData("""{"op":0,"s":"3","t":7,"d":[],"new":{"a":[1]}}""")]
    public async Task Payloads_that_are_not_understood_do_no_harm(string odd)
    {
        await RunAsync(async (gateway, _) =>
        {
            await gateway.HelloAsync();
            await gateway.ExpectAsync(2);
            await gateway.SendAsync(odd);
            await gateway.ReadyAsync("s1", Resumes(gateway), sequence: 5);
            await gateway.StayAsync();
        }, () => _events.Any(e => e.Event == "READY"));

        _log.Lines.ShouldBeEmpty();
    }

    /// <summary>Begins a session, ends its connection as the test says, and expects an opcode on the next connection.</summary>
    /// <returns>The code that we closed the first connection with.</returns>
    private async Task<int?> SecondOpeningAsync(int opcode, Func<ScriptedGateway, Task> end)
    {
        int? closedWith = null;
        bool opened = false, ended = false;
        await RunAsync(async (gateway, connection) =>
        {
            await gateway.HelloAsync();
            if (connection == 1)
            {
                await gateway.ExpectAsync(2);
                await gateway.ReadyAsync("s1", Resumes(gateway));
                await end(gateway);
                await gateway.StayAsync();
                closedWith = gateway.ClosedWith;
                ended = true;
                return;
            }
            await gateway.ExpectAsync(opcode);
            opened = true;
            await gateway.StayAsync();
        }, () => opened && ended);
        return closedWith;
    }

    private async Task RunAsync(Func<ScriptedGateway, int, Task> script, Func<bool> done)
    {
        await using var discord = await StartAsync(script);
        using var stop = new CancellationTokenSource();
        var running = Connection(discord).RunAsync(_events.Enqueue, stop.Token);
        await DriveAsync(done);
        await StopAsync(running, stop);
    }

    private Task<ScriptedDiscord> StartAsync(Func<ScriptedGateway, Task> script) => StartAsync((gateway, _) => script(gateway));

    private Task<ScriptedDiscord> StartAsync(Func<ScriptedGateway, int, Task> script)
    {
        var connections = 0;
        return ScriptedDiscord.StartAsync(_ => new DiscordAnswer(500), gateway => script(gateway, Interlocked.Increment(ref connections)));
    }

    private GatewayConnection Connection(ScriptedDiscord discord) =>
        Connection(_ => Task.FromResult(new GatewayBot(discord.GatewayAddress, 1, new SessionStartLimit(1000, _remaining, 3600000, 1))));

    private GatewayConnection Connection(Func<CancellationToken, Task<GatewayBot>> locate) => new(
        new ShardNumber(0, 1),
        ScriptedDiscord.Token,
        new GatewayStarts(locate, _clock, _log),
        () => new GatewaySocket(),
        _clock,
        new Random(1),
        _log);

    private static string Resumes(ScriptedGateway gateway) => $"ws://{gateway.Host}/gateway/resumed";

    /// <summary>Lets pauses pass, up to the one between two sessions; heartbeats and patience are longer.</summary>
    private async Task DriveAsync(Func<bool> done)
    {
        for (var waited = Stopwatch.StartNew(); !done() && waited.Elapsed < Patience; await Task.Delay(2))
            _clock.TryAdvanceToTimer(LongestPause);
        done().ShouldBeTrue(string.Join('\n', _log.Lines));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition() && waited.Elapsed < Patience;)
            await Task.Delay(5);
        condition().ShouldBeTrue();
    }

    private static async Task StopAsync(Task running, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(Patience));
    }
}
