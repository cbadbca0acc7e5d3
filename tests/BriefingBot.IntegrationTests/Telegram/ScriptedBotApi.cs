using System.Net;
using System.Text.Json.Nodes;
using BriefingBot.Tests.Chat.Telegram.Protocol;
using BriefingBot.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>
/// A Bot API server on loopback: hands out the updates that a test puts in until they are confirmed, or posts them where a webhook is set,
/// keeps every call and holds it against the specification where that is there, and answers as the platform would or as the test says.
/// </summary>
internal sealed class ScriptedBotApi : IAsyncDisposable
{
    public const long Administrator = 77;
    public const string BotName = "briefing_bot";

    private const string Specification = "specs/telegram-bot-api.json";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static int _bots = 700;

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Lock _lock = new();
    private readonly List<(long Id, JsonObject Update)> _updates = [];
    private readonly List<BotApiCall> _calls = [];
    private readonly List<string> _faults = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly BotApiSpecification? _specification = SharedFiles.Find(Specification) is { } path ? BotApiSpecification.Load(path) : null;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastMessage = 1000;

    private ScriptedBotApi(WebApplication app) => _app = app;

    public string Token { get; } = $"{Interlocked.Increment(ref _bots)}:AA-loopback_token";

    public long BotId => long.Parse(Token.Split(':')[0]);

    public string Address => _app.Urls.First();

    /// <summary>Gives an answer of its own to a call, or null for the usual one. A code of 0 drops the connection instead.</summary>
    public Func<BotApiCall, (int Code, string Body)?> Script { get; set; } = _ => null;

    /// <summary>What the specification finds wrong with the calls so far.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_lock)
                return [.. _faults];
        }
    }

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

    public void Push(long id, JsonObject update) => Push((id, update));

    /// <summary>Updates that one answer to the bot holds, in this order.</summary>
    public void Push(params (long Id, JsonObject Update)[] updates)
    {
        lock (_lock)
        {
            foreach (var (id, update) in updates)
            {
                update["update_id"] = id;
                _updates.Add((id, update));
            }
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

    public int Count(string method, long? chat = null) => Calls(method, chat).Count;

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<BotApiCall> Calls(string method, long? chat = null)
    {
        lock (_lock)
            return [.. _calls.Where(c => c.Method == method && (chat is null || c.Chat == chat))];
    }

    /// <summary>Waits until every update has been confirmed.</summary>
    public async Task ConfirmedAsync()
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_updates.Count == 0)
                    return;
                changed = _changed.Task;
            }
            await changed.WaitAsync(Patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync(string bot, string method, HttpContext context)
    {
        if (bot != "bot" + Token)
        {
            await WriteAsync(context, 401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""");
            return;
        }
        var call = new BotApiCall(method, await BotApiBody.ReadAsync(context.Request));
        Check(call);
        if (method == "getUpdates")
        {
            await WriteAsync(context, 200, await UpdatesAsync(call));
            return;
        }
        (int Code, string Body)? scripted;
        lock (_lock)
        {
            _calls.Add(call);
            scripted = Script(call);
            Signal();
        }
        if (method == "setWebhook" && scripted is null)
            _ = PostAsync(call.Body["url"]!.GetValue<string>(), call.Body["secret_token"]!.GetValue<string>());
        if (scripted is { Code: 0 })
            context.Abort();
        else
            await WriteAsync(context, scripted?.Code ?? 200, scripted?.Body ?? Usual(call));
    }

    private static async Task WriteAsync(HttpContext context, int code, string body)
    {
        context.Response.StatusCode = code;
        await context.Response.WriteAsync(body);
    }

    private void Check(BotApiCall call)
    {
        var faults = _specification?.FaultsOf(call.Method, call.Body.ToJsonString()) ?? [];
        lock (_lock)
            _faults.AddRange(faults.Select(f => $"{call.Method}: {f}"));
    }

    private string Usual(BotApiCall call) => call.Method switch
    {
        "getMe" => $$$"""{"ok":true,"result":{"id":{{{BotId}}},"is_bot":true,"first_name":"B","username":"{{{BotName}}}","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":true}}""",
        "sendMessage" or "sendPhoto" or "sendDocument" => $$$"""{"ok":true,"result":{"message_id":{{{Interlocked.Increment(ref _lastMessage)}}}}}""",
        "getChatAdministrators" => $$$"""{"ok":true,"result":[{"status":"administrator","user":{"id":{{{Administrator}}},"is_bot":false,"first_name":"A"}}]}""",
        "getChatMember" => $$$"""{"ok":true,"result":{"user":{"id":5},"status":"{{{(call.Body["user_id"]!.GetValue<long>() == BotId ? "member" : "left")}}}"}}""",
        "getChat" => $$$"""{"ok":true,"result":{"id":{{{call.Chat}}},"type":"{{{(call.Chat > 0 ? "private" : "supergroup")}}}","title":"Desk"}}""",
        "getWebhookInfo" => """{"ok":true,"result":{"url":"","pending_update_count":0}}""",
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
                if (_updates.RemoveAll(u => u.Id < offset) > 0)
                    Signal();
                if (_updates.Count > 0)
                    return new JsonObject { ["ok"] = true, ["result"] = new JsonArray([.. _updates.Select(u => u.Update.DeepClone())]) }.ToJsonString();
                changed = _changed.Task;
            }
            await changed.WaitAsync(_stop.Token);
        }
    }

    // The platform posts an update again until it is answered with 2xx.
    private async Task PostAsync(string address, string secret)
    {
        try
        {
            while (true)
            {
                var (update, changed) = First();
                if (update is null)
                    await changed.WaitAsync(_stop.Token);
                else if (await PostedAsync(address, secret, update))
                    Remove(update);
                else
                    await Task.Delay(50, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private (JsonObject? Update, Task Changed) First()
    {
        lock (_lock)
            return (_updates.Count > 0 ? _updates[0].Update : null, _changed.Task);
    }

    private void Remove(JsonObject update)
    {
        lock (_lock)
        {
            _updates.RemoveAll(u => ReferenceEquals(u.Update, update));
            Signal();
        }
    }

    private async Task<bool> PostedAsync(string address, string secret, JsonObject update)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(update.ToJsonString()) };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var response = await _http.SendAsync(request, _stop.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
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

    public long? Topic => Body["message_thread_id"]?.GetValue<long>();

    public string Text => Body["text"]?.GetValue<string>() ?? Body["caption"]?.GetValue<string>() ?? "";

    /// <summary>What the buttons say, with what they carry.</summary>
    public IReadOnlyList<(string Label, string Token)> Buttons =>
        Body["reply_markup"]?["inline_keyboard"] is JsonArray rows
            ? [.. rows.SelectMany(r => r!.AsArray()).Select(b => (b!["text"]!.GetValue<string>(), b["callback_data"]!.GetValue<string>()))]
            : [];
}
