using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>
/// Telegram and Discord on loopback, as far as posting goes: messages arrive and are kept; some answers are lost, some are 429 or 502;
/// Discord drops a message whose nonce it has. It outlives the process under test and kills it when told to.
/// </summary>
internal sealed partial class PlatformStub : IAsyncDisposable
{
    public const string TelegramToken = "700:AA-loopback_token";
    public const string DiscordToken = "MTk4NjIy.Cl2FMQ.loopback-token";

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly List<(string Platform, string Marker)> _visible = [];
    private readonly Dictionary<(string Channel, string Nonce), string> _nonces = [];
    private readonly CancellationTokenSource _stop = new();
    private long _lastId = 1000;

    private PlatformStub(Random random)
    {
        _random = random;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{bot}/{method}", TelegramAsync);
        _app.MapPost("/api/v10/channels/{channel}/messages", DiscordAsync);
        _app.MapFallback(() => Results.Text("""{"code":0,"message":"not here"}""", statusCode: 503));
    }

    public string Address => _app.Urls.First();

    /// <summary>Share of attempts that go wrong in one of the three ways.</summary>
    public double FaultRate { get; set; }

    /// <summary>Told of each message before it arrives: where to kill the process, or null to let it live.</summary>
    public Func<string, KillPoint?> KillAt { get; set; } = _ => null;

    public Action Kill { get; set; } = () => { };

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
        else if (!method.StartsWith("send", StringComparison.Ordinal))
        {
            await AnswerAsync(context, 200, """{"ok":true,"result":true}""");
        }
        else
        {
            var body = await ReadAsync(context.Request);
            await MessageAsync(context, "telegram", body, null, id => $$$"""{"ok":true,"result":{"message_id":{{{id}}},"date":0,"chat":{"id":1,"type":"private"} } }""",
                (429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}"""));
        }
    }

    private async Task DiscordAsync(string channel, HttpContext context)
    {
        var body = await ReadAsync(context.Request);
        var nonce = JsonNode.Parse(body) is JsonObject message && message["enforce_nonce"]?.GetValue<bool>() == true ? message["nonce"]!.ToString() : null;
        await MessageAsync(context, "discord", body, nonce is null ? null : (channel, nonce), id => $$$"""{"id":"{{{id}}}","channel_id":"{{{channel}}}","content":""}""",
            (429, """{"message":"You are being rate limited.","retry_after":0.3,"global":false}"""));
    }

    private async Task MessageAsync(HttpContext context, string platform, string body, (string Channel, string Nonce)? nonce, Func<string, string> answer, (int Code, string Body) tooMany)
    {
        var marker = Marker().Match(body).Value;
        if (KillAt(marker) is { } point)
        {
            if (point != KillPoint.BeforeArrival)
                await (point == KillPoint.AfterAnswer ? AnswerAsync(context, 200, answer(Arrive(platform, marker, nonce))) : Task.FromResult(Arrive(platform, marker, nonce)));
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
                ArrivePerhaps(platform, marker, nonce);
                await AnswerAsync(context, 502, "<html>bad gateway</html>");
                break;
            case 3:
                ArrivePerhaps(platform, marker, nonce);
                context.Abort();
                break;
            default:
                await AnswerAsync(context, 200, answer(Arrive(platform, marker, nonce)));
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

    private void ArrivePerhaps(string platform, string marker, (string, string)? nonce)
    {
        if (_random.Next(2) == 0)
            Arrive(platform, marker, nonce);
    }

    private string Arrive(string platform, string marker, (string, string)? nonce)
    {
        lock (_lock)
        {
            if (nonce is { } key && _nonces.TryGetValue(key, out var held))
                return held;
            var id = $"{++_lastId}";
            if (nonce is { } fresh)
                _nonces.Add(fresh, id);
            _visible.Add((platform, marker));
            return id;
        }
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
}
