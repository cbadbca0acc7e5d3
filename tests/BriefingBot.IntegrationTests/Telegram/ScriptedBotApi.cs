using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>
/// A Bot API server on loopback: hands out the updates that a test puts in until they are confirmed, keeps every call, and answers
/// as the platform would or as the test says.
/// </summary>
internal sealed class ScriptedBotApi : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int _bots = 700;

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<(long Id, JsonObject Update)> _updates = [];
    private readonly List<BotApiCall> _calls = [];
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastMessage = 1000;

    private ScriptedBotApi(WebApplication app) => _app = app;

    public string Token { get; } = $"{Interlocked.Increment(ref _bots)}:AA-loopback_token";

    public string Address => _app.Urls.First();

    /// <summary>Gives an answer of its own to a call, or null for the usual one.</summary>
    public Func<BotApiCall, (int Code, string Body)?> Script { get; set; } = _ => null;

    public static async Task<ScriptedBotApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var api = new ScriptedBotApi(builder.Build());
        api._app.MapPost("/{bot}/{method}", api.AnswerAsync);
        await api._app.StartAsync();
        return api;
    }

    public void Push(long id, JsonObject update)
    {
        lock (_lock)
        {
            update["update_id"] = id;
            _updates.Add((id, update));
            Signal();
        }
    }

    /// <summary>Waits until there are so many calls of a method that fit; gives them.</summary>
    public async Task<IReadOnlyList<BotApiCall>> CallsAsync(string method, int count, long? chat = null)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                var found = _calls.Where(c => c.Method == method && (chat is null || c.Chat == chat)).ToList();
                if (found.Count >= count)
                    return found;
                changed = _changed.Task;
            }
            await changed.WaitAsync(Patience);
        }
    }

    public int Count(string method, long chat)
    {
        lock (_lock)
            return _calls.Count(c => c.Method == method && c.Chat == chat);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task<IResult> AnswerAsync(string bot, string method, HttpRequest request)
    {
        if (bot != "bot" + Token)
            return Results.Text("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", statusCode: 401);
        var call = new BotApiCall(method, await BotApiBody.ReadAsync(request));
        if (method == "getUpdates")
            return Results.Text(await UpdatesAsync(call));
        (int Code, string Body)? scripted;
        lock (_lock)
        {
            _calls.Add(call);
            scripted = Script(call);
            Signal();
        }
        return scripted is { } own ? Results.Text(own.Body, statusCode: own.Code) : Results.Text(Usual(method));
    }

    private string Usual(string method) => method switch
    {
        "getMe" => $$$"""{"ok":true,"result":{"id":{{{Token.Split(':')[0]}}},"is_bot":true,"first_name":"B","username":"briefing_bot"}}""",
        "sendMessage" or "sendPhoto" or "sendDocument" => $$$"""{"ok":true,"result":{"message_id":{{{Interlocked.Increment(ref _lastMessage)}}}}}""",
        _ => """{"ok":true,"result":true}""",
    };

    private async Task<string> UpdatesAsync(BotApiCall call)
    {
        var offset = call.Body["offset"]?.GetValue<long>() ?? 0;
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                _updates.RemoveAll(u => u.Id < offset);
                if (_updates.Count > 0)
                    return new JsonObject { ["ok"] = true, ["result"] = new JsonArray([.. _updates.Select(u => u.Update.DeepClone())]) }.ToJsonString();
                changed = _changed.Task;
            }
            await changed.WaitAsync(_stop.Token);
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

internal sealed record BotApiCall(string Method, JsonObject Body)
{
    public long? Chat => Body["chat_id"]?.GetValue<long>();

    public string Text => Body["text"]?.GetValue<string>() ?? "";

    /// <summary>What the buttons say, with what they carry.</summary>
    public IReadOnlyList<(string Label, string Token)> Buttons =>
        Body["reply_markup"]?["inline_keyboard"] is JsonArray rows
            ? [.. rows.SelectMany(r => r!.AsArray()).Select(b => (b!["text"]!.GetValue<string>(), b["callback_data"]!.GetValue<string>()))]
            : [];
}
