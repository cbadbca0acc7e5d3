using System.Collections.Concurrent;
using System.Text.Json;
using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Receiving;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Storage.Commands;
using BriefingBot.Storage.Delivery;
using BriefingBot.Storage.Inbound;
using BriefingBot.Tests.Chat.Telegram.Protocol;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Chat.Telegram;

public sealed class TelegramTransportTests : IDisposable
{
    private const string Token = "123456:test-Token_of-nobody";
    private const string Me = """{"ok":true,"result":{"id":99,"is_bot":true,"first_name":"B","username":"briefing_bot"}}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryStore _store = new();
    private readonly FakeClock _clock = new();
    private readonly CollectingLogger<TelegramTransport> _log = new();
    private readonly ConcurrentQueue<string> _handled = new();

    public void Dispose()
    {
        _store.Dispose();
        string.Join('\n', _log.Lines).ShouldNotContain("test-Token");
    }

    [Fact]
    public async Task Updates_are_acted_on_once_whatever_comes_twice_or_in_another_order()
    {
        var handler = Polls(Updates(7, 5, 6, 6), Updates(6, 7, 8));

        await RunUntilAsync(handler, () => _handled.Count >= 4);

        _handled.ShouldBe(["/n5", "/n6", "/n7", "/n8"]);
        Offsets(handler).Take(3).ShouldBe([null, 8, 9]);
    }

    [Fact]
    public async Task After_a_restart_the_place_is_known_and_an_update_that_comes_again_is_not_acted_on()
    {
        await RunUntilAsync(Polls(Updates(5)), () => _handled.Count >= 1);
        var second = Polls(Updates(5, 6));

        await RunUntilAsync(second, () => _handled.Count >= 2);

        _handled.ShouldBe(["/n5", "/n6"]);
        Offsets(second)[0].ShouldBe(6);
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_hides_no_other_and_is_confirmed()
    {
        var handler = Polls("""{"ok":true,"result":[{"update_id":4,"message":{"message_id":"x"}},{"no":"number"},null,""" + Update(5) + "]}");

        await RunUntilAsync(handler, () => Offsets(handler).Count >= 2);

        _handled.ShouldBe(["/n5"]);
        Offsets(handler)[1].ShouldBe(6);
    }

    [Fact]
    public async Task A_fault_in_one_update_is_logged_and_the_next_goes_on()
    {
        var handler = Polls(Updates(1, 2));

        await RunUntilAsync(handler, () => _handled.Count >= 1, line => line == "/n1" ? throw new InvalidOperationException("a bug") : true);

        _handled.ShouldBe(["/n2"]);
        _log.Lines.ShouldContain(l => l.Contains("an update of chat 5 failed"));
    }

    [Fact]
    public async Task A_move_that_fails_hides_no_later_update()
    {
        const string move = """{"update_id":4,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group","title":"desk"},"migrate_to_chat_id":-1005}}""";
        var handler = Polls($$"""{"ok":true,"result":[{{move}},{{Update(5)}}]}""");

        await RunUntilAsync(handler, () => Offsets(handler).Count >= 2 && _handled.Count >= 1, line => line == "GroupMoved" ? throw new InvalidOperationException("a bug") : true);

        _handled.ShouldBe(["/n5"]);
        Offsets(handler)[1].ShouldBe(6);
        _log.Lines.ShouldContain(l => l.Contains("an update of chat -5 failed"));
    }

    [Fact]
    public async Task Failures_are_waited_out_longer_each_time_and_a_webhook_is_removed()
    {
        var handler = Polls(
            (502, "<html>"),
            (409, """{"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"}"""),
            (429, """{"ok":false,"error_code":429,"parameters":{"retry_after":30}}"""),
            (200, Updates(1)));
        var started = _clock.GetUtcNow();

        await RunUntilAsync(handler, () => _handled.Count >= 1, advance: true);

        handler.Calls.Count(c => c.Method == "deleteWebhook").ShouldBe(1);
        (_clock.GetUtcNow() - started).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1 + 2 + 30));
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_the_matter()
    {
        var transport = Transport(new BotApiHandler(401, """{"ok":false,"error_code":401,"description":"Unauthorized"}"""));

        await transport.ReceiveAsync((_, _) => Task.CompletedTask, default).WaitAsync(Patience);

        transport.State.Words.ShouldBe("the token is refused; set Telegram:Token as BotFather shows it");
    }

    [Fact]
    public async Task A_chat_that_has_had_enough_is_waited_for_as_long_as_told()
    {
        var handler = Answers((429, """{"ok":false,"error_code":429,"parameters":{"retry_after":7}}"""), (200, BotApiHandler.Ok));
        var started = _clock.GetUtcNow();

        var sending = Transport(handler).SendAsync(Message(), default);
        await _clock.AdvanceToNextTimerAsync();

        (await sending).Status.ShouldBe(SendStatus.Sent);
        handler.Calls.Count.ShouldBe(2);
        (_clock.GetUtcNow() - started).ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData(502, "<html>", SendStatus.Unknown)]
    [InlineData(200, "<html>", SendStatus.Unknown)]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", SendStatus.Gone)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}""", SendStatus.Refused)]
    internal async Task What_may_have_arrived_and_what_never_will_is_not_sent_again(int code, string body, SendStatus status)
    {
        var handler = new BotApiHandler(code, body);

        (await Transport(handler).SendAsync(Message(), default)).Status.ShouldBe(status);

        handler.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_moved_gets_its_message_in_its_new_place()
    {
        var handler = Answers((400, """{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-100777}}"""), (200, BotApiHandler.Ok));

        (await Transport(handler).SendAsync(Message(), default)).Status.ShouldBe(SendStatus.Sent);

        handler.Calls[1].Body.ShouldContain("-100777");
    }

    [Fact]
    public async Task Markup_that_the_platform_refuses_after_all_goes_as_plain_text()
    {
        var handler = Answers((400, """{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: byte 5"}"""), (200, BotApiHandler.Ok));

        (await Transport(handler).SendAsync(Message(), default)).Status.ShouldBe(SendStatus.Sent);

        using var second = JsonDocument.Parse(handler.Calls[1].Body);
        second.RootElement.GetProperty("text").GetString()!.ShouldBe("words");
        second.RootElement.TryGetProperty("parse_mode", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done()
    {
        var handler = new BotApiHandler(400, """{"ok":false,"error_code":400,"description":"Bad Request: message is not modified"}""");

        (await Transport(handler).EditAsync(Message(), 3, default)).Status.ShouldBe(SendStatus.Sent);
    }

    private static OutgoingMessage Message() => new(new ChatPlace(5, null, true), new MessagePart("<b>words</b>", "words"), [[new OutgoingButton("Next", "t")]]);

    private TelegramTransport Transport(BotApiHandler handler)
    {
        var client = new TelegramClient(new TelegramOptions { Token = Token, ApiBase = "http://bot.example" }, TimeProvider.System, handler);
        var inbound = new InboundStore(_store.Database);
        var polling = new UpdatePolling(client, new UpdateIntake(inbound, _clock, _log), inbound, _clock, _log);
        return new TelegramTransport(client, polling, new MessagePace(_clock), new ChatMoves(new ChannelMoves(_store.Database), new Outbox(_store.Database), _clock, NullLogger<ChatMoves>.Instance), new RegistrationStore(_store.Database), _clock, _log);
    }

    private async Task RunUntilAsync(BotApiHandler handler, Func<bool> isDone, Func<string, bool>? act = null, bool advance = false)
    {
        using var stop = new CancellationTokenSource();
        var running = Transport(handler).ReceiveAsync(
            (happened, _) =>
            {
                var line = happened is IncomingCommand command ? command.Line : happened.GetType().Name;
                if (act?.Invoke(line) ?? true)
                    _handled.Enqueue(line);
                return Task.CompletedTask;
            },
            stop.Token);
        using var limit = new CancellationTokenSource(Patience);
        while (!isDone())
        {
            limit.Token.ThrowIfCancellationRequested();
            if (advance && _clock.ArmedTimers > 0)
                await _clock.AdvanceToNextTimerAsync();
            await Task.Yield();
        }
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private static BotApiHandler Polls(params string[] bodies) => Polls([.. bodies.Select(b => (200, b))]);

    /// <summary>Answers getUpdates one after another and leaves the last one waiting, as the platform does.</summary>
    private static BotApiHandler Polls(params (int Code, string Body)[] polls)
    {
        var left = new ConcurrentQueue<(int, string)>(polls);
        return new BotApiHandler((method, _) => method switch
        {
            "getMe" => Task.FromResult((200, Me)),
            "getUpdates" => left.TryDequeue(out var next) ? Task.FromResult(next) : new TaskCompletionSource<(int, string)>().Task,
            _ => Task.FromResult((200, """{"ok":true,"result":true}""")),
        });
    }

    private static BotApiHandler Answers(params (int Code, string Body)[] answers)
    {
        var left = new ConcurrentQueue<(int, string)>(answers);
        return new BotApiHandler((_, _) => Task.FromResult(left.TryDequeue(out var next) ? next : throw new InvalidOperationException("one call too many")));
    }

    private static List<long?> Offsets(BotApiHandler handler) =>
        [.. handler.Calls.Where(c => c.Method == "getUpdates").Select(c =>
        {
            using var body = JsonDocument.Parse(c.Body);
            return body.RootElement.TryGetProperty("offset", out var offset) ? offset.GetInt64() : (long?)null;
        })];

    private static string Updates(params int[] ids) => $$"""{"ok":true,"result":[{{string.Join(',', ids.Select(Update))}}]}""";

    private static string Update(int id) => $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"from":{"id":5},"chat":{"id":5,"type":"private"},"text":"/n{{{id}}}"}}""";
}
