using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>
/// Telegram and Discord on loopback, as far as posting goes: messages arrive and are kept; some answers are lost, some are 429 or 502;
/// Discord drops a message whose nonce it had in the last minutes, and shows what stands in a channel. It outlives the process under test and kills it when told to.
/// </summary>
internal sealed partial class PlatformStub : IAsyncDisposable
{
    public const string TelegramToken = "700:AA-loopback_token";
    public const string DiscordToken = "MTk4NjIy.Cl2FMQ.loopback-token";
    private const string DiscordSelf = "198622";

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly List<(string Platform, string Marker)> _visible = [];
    private readonly Dictionary<(string Channel, string Nonce), (string Id, long At)> _nonces = [];
    private readonly List<(string Channel, ulong Id, JsonObject Message)> _shown = [];
    private readonly Dictionary<(string Platform, string Id), string> _edits = [];
    private readonly CancellationTokenSource _stop = new();
    private long _lastTelegramId = 1000;
    private ulong _lastDiscordId;

    private PlatformStub(Random random)
    {
        _random = random;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{bot}/{method}", TelegramAsync);
        _app.MapPost("/api/v10/channels/{channel}/messages", DiscordAsync);
        _app.MapPatch("/api/v10/channels/{channel}/messages/{message}", EditAsync);
        _app.MapGet("/api/v10/channels/{channel}/messages", (string channel, ulong after, int limit) => Results.Text(History(channel, after, limit), "application/json"));
        _app.MapGet("/api/v10/channels/{channel}", (string channel) => Results.Text(LastOf(channel), "application/json"));
        _app.MapGet("/api/v10/users/@me", () => Results.Text($$"""{"id":"{{DiscordSelf}}","bot":true}""", "application/json"));
        _app.MapFallback(() => Results.Text("""{"code":0,"message":"not here"}""", statusCode: 503));
    }

    public string Address => _app.Urls.First();

    /// <summary>Share of attempts that go wrong in one of the three ways.</summary>
    public double FaultRate { get; set; }

    /// <summary>Told the platform and the marker of each message before it arrives: where to kill the process, or null to let it live.</summary>
    public Func<string, string, KillPoint?> KillAt { get; set; } = (_, _) => null;

    public Action Kill { get; set; } = () => { };

    /// <summary>How long Discord drops a repeated nonce: "a few minutes", here a little longer than the service relies on.</summary>
    public TimeSpan NoncesKept { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>How often the service looked at what stands in a channel.</summary>
    public int Looks { get; private set; }

    public int Lost { get; private set; }

    public int TooMany { get; private set; }

    public int BadGateways { get; private set; }

    public static async Task<PlatformStub> StartAsync(Random random)
    {
        var stub = new PlatformStub(random);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>How often each message stands in its channel.</summary>
    public IReadOnlyDictionary<(string Platform, string Marker), int> Visible()
    {
        lock (_lock)
            return _visible.GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>What was put in place of messages, by platform and id.</summary>
    public IReadOnlyDictionary<(string Platform, string Id), string> Edits()
    {
        lock (_lock)
            return new Dictionary<(string, string), string>(_edits);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task TelegramAsync(string bot, string method, HttpContext context)
    {
        if (method == "getUpdates")
        {
            await Task.Delay(TimeSpan.FromSeconds(20), CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted).Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await AnswerAsync(context, 200, """{"ok":true,"result":[]}""");
        }
        else if (method == "getMe")
        {
            await AnswerAsync(context, 200, $$$"""{"ok":true,"result":{"id":{{{TelegramToken.Split(':')[0]}}},"is_bot":true,"first_name":"B","username":"briefing_bot"}}""");
        }
        else if (method.StartsWith("editMessage", StringComparison.Ordinal))
        {
            var body = await ReadAsync(context.Request);
            var id = Edited().Match(body).Groups[1].Value;
            await MessageAsync(context, "telegram", body, () => Edit("telegram", id, body), id => $$$"""{"ok":true,"result":{"message_id":{{{id}}},"date":0,"chat":{"id":1,"type":"private"} } }""",
                (429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}"""));
        }
        else if (!method.StartsWith("send", StringComparison.Ordinal))
        {
            await AnswerAsync(context, 200, """{"ok":true,"result":true}""");
        }
        else
        {
            var body = await ReadAsync(context.Request);
            await MessageAsync(context, "telegram", body, () => Arrive(Marker().Match(body).Value), id => $$$"""{"ok":true,"result":{"message_id":{{{id}}},"date":0,"chat":{"id":1,"type":"private"} } }""",
                (429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}"""));
        }
    }

    private async Task DiscordAsync(string channel, HttpContext context)
    {
        var body = await ReadAsync(context.Request);
        var nonce = JsonNode.Parse(body) is JsonObject message && message["enforce_nonce"]?.GetValue<bool>() == true ? message["nonce"]!.ToString() : null;
        await MessageAsync(context, "discord", body, () => Arrive(Marker().Match(body).Value, channel, nonce, body), id => $$$"""{"id":"{{{id}}}","channel_id":"{{{channel}}}","content":""}""",
            (429, """{"message":"You are being rate limited.","retry_after":0.3,"global":false}"""));
    }

    private async Task EditAsync(string channel, string message, HttpContext context)
    {
        var body = await ReadAsync(context.Request);
        await MessageAsync(context, "discord", body, () => Edit("discord", message, body), id => $$$"""{"id":"{{{id}}}","channel_id":"{{{channel}}}","content":""}""",
            (429, """{"message":"You are being rate limited.","retry_after":0.3,"global":false}"""));
    }

    private async Task MessageAsync(HttpContext context, string platform, string body, Func<string> arrive, Func<string, string> answer, (int Code, string Body) tooMany)
    {
        var marker = Marker().Match(body).Value;
        if (KillAt(platform, marker) is { } point)
        {
            if (point != KillPoint.BeforeArrival)
                await (point == KillPoint.AfterAnswer ? AnswerAsync(context, 200, answer(arrive())) : Task.FromResult(arrive()));
            if (point == KillPoint.AfterAnswer)
                await Task.Delay(_random.Next(20));
            Kill();
            context.Abort();
            return;
        }
        switch (Fault())
        {
            case 1:
                await AnswerAsync(context, tooMany.Code, tooMany.Body);
                break;
            // What answers 502, or nothing at all, may have passed the message on or not.
            case 2:
                ArrivePerhaps(arrive);
                await AnswerAsync(context, 502, "<html>bad gateway</html>");
                break;
            case 3:
                ArrivePerhaps(arrive);
                context.Abort();
                break;
            default:
                await AnswerAsync(context, 200, answer(arrive()));
                break;
        }
    }

    private int Fault()
    {
        lock (_lock)
        {
            if (_random.NextDouble() >= FaultRate)
                return 0;
            var fault = _random.Next(1, 4);
            TooMany += fault == 1 ? 1 : 0;
            BadGateways += fault == 2 ? 1 : 0;
            Lost += fault == 3 ? 1 : 0;
            return fault;
        }
    }

    private void ArrivePerhaps(Func<string> arrive)
    {
        bool arrives;
        lock (_lock)
            arrives = _random.Next(2) == 0;
        if (arrives)
            arrive();
    }

    private string Edit(string platform, string id, string body)
    {
        lock (_lock)
            _edits[(platform, id)] = body;
        return id;
    }

    private string Arrive(string marker)
    {
        lock (_lock)
        {
            _visible.Add(("telegram", marker));
            return $"{++_lastTelegramId}";
        }
    }

    private string Arrive(string marker, string channel, string? nonce, string body)
    {
        lock (_lock)
        {
            if (nonce is not null && _nonces.TryGetValue((channel, nonce), out var held) && TimeProvider.System.GetElapsedTime(held.At) < NoncesKept)
                return held.Id;
            // Ids carry the time in the upper bits, and each is greater than the one before.
            _lastDiscordId = Math.Max(_lastDiscordId + 1, (ulong)(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22);
            var id = $"{_lastDiscordId}";
            if (nonce is not null)
                _nonces[(channel, nonce)] = (id, TimeProvider.System.GetTimestamp());
            _visible.Add(("discord", marker));
            _shown.Add((channel, _lastDiscordId, AsShown(id, body)));
            return id;
        }
    }

    // As the platform gives a message back: without its nonce, with an author, an empty text and numbered components.
    private static JsonObject AsShown(string id, string body)
    {
        var message = JsonNode.Parse(body)!.AsObject();
        message.Remove("nonce");
        message.Remove("enforce_nonce");
        message["id"] = id;
        message["content"] ??= "";
        message["author"] = new JsonObject { ["id"] = DiscordSelf, ["bot"] = true };
        var number = 0;
        void Count(JsonNode? components)
        {
            foreach (var component in (components as JsonArray ?? []).OfType<JsonObject>())
            {
                component["id"] = ++number;
                Count(component["components"]);
            }
        }
        Count(message["components"]);
        return message;
    }

    private string History(string channel, ulong after, int limit)
    {
        lock (_lock)
        {
            Looks++;
            return $"[{string.Join(',', _shown.Where(s => s.Channel == channel && s.Id > after).OrderBy(s => s.Id).Take(limit).Reverse().Select(s => s.Message.ToJsonString()))}]";
        }
    }

    private string LastOf(string channel)
    {
        lock (_lock)
            return $$"""{"id":"{{channel}}","type":0,"last_message_id":{{(_shown.LastOrDefault(s => s.Channel == channel).Id is > 0 and var last ? $"\"{last}\"" : "null")}}}""";
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return await new StreamReader(request.Body).ReadToEndAsync();
        var form = await request.ReadFormAsync();
        return form.TryGetValue("payload_json", out var payload) ? payload.ToString() : string.Join(' ', form.Select(f => f.Value.ToString()));
    }

    private static async Task AnswerAsync(HttpContext context, int code, string body)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
        await context.Response.CompleteAsync();
    }

    [GeneratedRegex("message \\d{5} of digest \\d+", RegexOptions.None, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("\"message_id\":(\\d+)", RegexOptions.None, 1000)]
    private static partial Regex Edited();
}
