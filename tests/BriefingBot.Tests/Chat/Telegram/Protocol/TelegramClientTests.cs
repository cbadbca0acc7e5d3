using System.Net;
using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Telegram.Protocol;

public class TelegramClientTests
{
    private const string Token = "123456:test-Token_of-nobody";

    [Theory]
    [InlineData(200, """{"ok":true,"result":{"message_id":7,"unknown":{"a":[1]}}}""", CallStatus.Ok)]
    [InlineData(429, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":5}}""", CallStatus.RetryAfter)]
    [InlineData(429, "", CallStatus.RetryAfter)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"group upgraded","parameters":{"migrate_to_chat_id":-1001234567890}}""", CallStatus.Migrated)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found","parameters":null}""", CallStatus.BadRequest)]
    [InlineData(401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""", CallStatus.NoSuchBot)]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", CallStatus.Forbidden)]
    [InlineData(404, """{"ok":false,"error_code":404,"description":"Not Found"}""", CallStatus.NoSuchBot)]
    [InlineData(409, """{"ok":false,"error_code":409,"description":"Conflict: webhook is active"}""", CallStatus.Conflict)]
    [InlineData(500, """{"ok":false,"error_code":500}""", CallStatus.ServerError)]
    [InlineData(502, "<html>Bad Gateway</html>", CallStatus.ServerError)]
    [InlineData(302, "", CallStatus.BadRequest)]
    [InlineData(200, "<html>a proxy's page</html>", CallStatus.OutcomeUnknown)]
    [InlineData(200, """{"ok":false,"error_code":403,"description":null}""", CallStatus.Forbidden)]
    internal async Task An_answer_is_a_result_of_its_kind(int code, string body, CallStatus status)
    {
        using var client = Client(new BotApiHandler(code, body));

        (await client.SendMessageAsync(new SendMessage(1, "x"), default)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task What_the_platform_says_beside_the_error_is_kept()
    {
        using var limited = Client(new BotApiHandler(429, """{"ok":false,"error_code":429,"parameters":{"retry_after":5}}"""));
        using var moved = Client(new BotApiHandler(400, """{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-1001234567890}}"""));

        (await limited.SendMessageAsync(new SendMessage(1, "x"), default)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        (await moved.SendMessageAsync(new SendMessage(1, "x"), default)).MigratedTo.ShouldBe(-1001234567890);
    }

    [Fact]
    public async Task No_connection_is_surely_not_sent()
    {
        // A port that was free a moment ago and that nobody listens on.
        var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new TelegramClient(new TelegramOptions { Token = Token, ApiBase = $"http://127.0.0.1:{port}" }, TimeProvider.System);

        (await client.SendMessageAsync(new SendMessage(1, "x"), default)).Status.ShouldBe(CallStatus.NotSent);
    }

    [Fact]
    public async Task A_connection_lost_after_the_request_leaves_the_outcome_unknown()
    {
        await using var server = new LoopbackServer(_ => Task.CompletedTask);
        using var client = new TelegramClient(new TelegramOptions { Token = Token, ApiBase = server.Url("").ToString() }, TimeProvider.System);

        var result = await client.SendMessageAsync(new SendMessage(1, "x"), default);

        result.Status.ShouldBe(CallStatus.OutcomeUnknown);
        server.Requests[0].Path.ShouldBe($"/bot{Token}/sendMessage");
        result.ToString().ShouldNotContain(Token);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_the_outcome_unknown()
    {
        var clock = new FakeClock();
        using var client = Client(new BotApiHandler((_, _) => new TaskCompletionSource<(int, string)>().Task), clock);

        var call = client.SendMessageAsync(new SendMessage(1, "x"), default);
        await clock.AdvanceToNextTimerAsync();

        (await call).Status.ShouldBe(CallStatus.OutcomeUnknown);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = new LoopbackServer(LoopbackServer.Ok("{}"));
        await using var server = new LoopbackServer(LoopbackServer.Answer("302 Found", "", $"Location: {elsewhere.Url()}"));
        using var client = new TelegramClient(new TelegramOptions { Token = Token, ApiBase = server.Url("").ToString() }, TimeProvider.System);

        (await client.GetMeAsync(default)).Status.ShouldBe(CallStatus.BadRequest);
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_token_is_in_no_result_even_where_the_server_repeats_it()
    {
        using var client = Client(new BotApiHandler(400, $$"""{"ok":false,"error_code":400,"description":"no route /bot{{Token}}/sendMessage"}"""));

        var result = await client.SendMessageAsync(new SendMessage(1, "x"), default);

        result.Description.ShouldBe("sendMessage: 400 no route /bot[token]/sendMessage");
    }

    [Fact]
    public async Task Cancelling_ends_the_call_and_the_exception_holds_no_token()
    {
        using var stop = new CancellationTokenSource();
        using var client = Client(new BotApiHandler((_, _) => new TaskCompletionSource<(int, string)>().Task));

        var call = client.GetMeAsync(stop.Token);
        await stop.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(call)).ToString().ShouldNotContain(Token);
    }

    [Fact]
    public async Task A_picture_goes_as_a_form_with_its_words()
    {
        var handler = new BotApiHandler(200, BotApiHandler.Ok);
        using var client = Client(handler);

        var file = new FileBytes("picture.png", "image/png", new byte[] { 1, 2, 3 });

        (await client.SendPhotoAsync(new SendFile(-5, file, "words", "HTML", 9), default)).IsOk.ShouldBeTrue();

        handler.ContentType.ShouldBe("multipart/form-data");
        foreach (var field in new[] { "chat_id", "-5", "message_thread_id", "9", "caption", "words", "parse_mode", "HTML", "photo", "image/png" })
            handler.Calls[0].Body.ShouldContain(field);
    }

    private static TelegramClient Client(HttpMessageHandler handler, TimeProvider? clock = null) =>
        new(new TelegramOptions { Token = Token, ApiBase = "http://bot.example" }, clock ?? TimeProvider.System, handler);
}
