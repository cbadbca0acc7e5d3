using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>How long an interaction waited for its first answer, and of which kind (the platform's numbers) that was.</summary>
internal readonly record struct Acknowledgement(string Id, TimeSpan After, int Kind)
{
    public bool IsDeferred => Kind == 5;

    public bool IsSuggestion => Kind == 8;
}

/// <summary>The platform on loopback, in the same process: a gateway that sends interactions and REST endpoints that take the answers.</summary>
internal sealed class LoadedPlatform : IAsyncDisposable
{
    public const string Guild = "88";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly TaskCompletionSource<WebSocket> _socket = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, (long Sent, TaskCompletionSource<Acknowledgement> Answered)> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _promised = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private long _lastId = 1_000_000;
    private int _sequence = 1;
    private long _lastRequest;

    private LoadedPlatform()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(ServeAsync);
    }

    public string ApiBase => _app.Urls.First() + "/api/v10";

    public static async Task<LoadedPlatform> StartAsync()
    {
        var platform = new LoadedPlatform();
        await platform._app.StartAsync();
        return platform;
    }

    /// <summary>Cancelled when the process is asked to end (SIGTERM, SIGINT): the web server has taken those signals over.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    public Task ConnectedAsync() => _socket.Task.WaitAsync(Patience, Stopping);

    /// <summary>Sends an interaction of a person of its own; the task in the task ends with its first answer.</summary>
    public async Task<Task<Acknowledgement>> AskAsync((int Type, string Data) call)
    {
        var number = Interlocked.Increment(ref _lastId);
        var id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answered = new TaskCompletionSource<Acknowledgement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = (Stopwatch.GetTimestamp(), answered);
        await SendAsync($$"""
            {"op":0,"t":"INTERACTION_CREATE","s":{{Interlocked.Increment(ref _sequence)}},"d":{"id":"{{id}}","application_id":"77","type":{{call.Type}},"token":"t{{id}}","guild_id":"{{Guild}}","channel_id":"{{number % 5000}}","member":{"roles":[],"user":{"id":"{{number % 100_000}}"} },"data":{{call.Data}} } }
            """);
        return answered.Task;
    }

    /// <summary>Ends when an interaction has its answer, also where that was promised first.</summary>
    public Task DoneAsync(Acknowledgement acknowledged) => _promised.TryGetValue(acknowledged.Id, out var promised) ? promised.Task : Task.CompletedTask;

    /// <summary>Waits until everything is answered and half a second has brought no more requests.</summary>
    public async Task QuietAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        while (!_waiting.IsEmpty || !_promised.IsEmpty || Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastRequest)) < TimeSpan.FromMilliseconds(500))
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
                throw new TimeoutException($"{_waiting.Count} interactions were not acknowledged, and {_promised.Count} promised answers did not come.");
            await Task.Delay(50, Stopping);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _sending.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await GatewayAsync(await context.WebSockets.AcceptWebSocketAsync(), context.RequestAborted);
            return;
        }
        Interlocked.Exchange(ref _lastRequest, Stopwatch.GetTimestamp());
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/callback", StringComparison.Ordinal))
            await AcknowledgeAsync(context.Request, path.Split('/')[^3]);
        await context.Request.Body.CopyToAsync(Stream.Null);
        // "/webhooks/77/t1000001/messages/@original": the promised answer.
        if (path.EndsWith("/@original", StringComparison.Ordinal) && _promised.TryRemove(path.Split('/')[^3][1..], out var promised))
            promised.SetResult();
        await context.Response.WriteAsync(Answer(path, context.Request.Method));
    }

    private async Task AcknowledgeAsync(HttpRequest request, string id)
    {
        if (!_waiting.TryRemove(id, out var waiting))
            return;
        var after = Stopwatch.GetElapsedTime(waiting.Sent);
        try
        {
            using var body = await BodyAsync(request);
            var acknowledged = new Acknowledgement(id, after, body.RootElement.GetProperty("type").GetInt32());
            if (acknowledged.IsDeferred)
                _promised[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Answered.SetResult(acknowledged);
        }
        catch (Exception fault)
        {
            // Who waits for the answer would wait for ever.
            waiting.Answered.SetException(fault);
            throw;
        }
    }

    // An answer with pictures comes as a form.
    private static async Task<JsonDocument> BodyAsync(HttpRequest request) => request.HasFormContentType
        ? JsonDocument.Parse((await request.ReadFormAsync())["payload_json"].ToString())
        : await JsonDocument.ParseAsync(request.Body);

    private string Answer(string path, string method) => path switch
    {
        _ when path.EndsWith("/gateway/bot", StringComparison.Ordinal) =>
            $$"""{"url":"{{_app.Urls.First().Replace("http", "ws", StringComparison.Ordinal)}}","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1} }""",
        _ when path.EndsWith("/applications/@me", StringComparison.Ordinal) => """{"id":"77"}""",
        _ when method == "PUT" || path.EndsWith("/commands", StringComparison.Ordinal) => "[]",
        _ => """{"id":"900"}""",
    };

    private async Task GatewayAsync(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        await socket.SendAsync("""{"op":10,"d":{"heartbeat_interval":41250}}"""u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        await socket.ReceiveAsync(buffer, cancellation);
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"op":0,"t":"READY","s":1,"d":{"session_id":"s","resume_gateway_url":"ws://127.0.0.1:1","user":{"id":"1"},"application":{"id":"77"},"guilds":[{"id":"{{Guild}}"}]} }"""), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        _socket.TrySetResult(socket);
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(buffer, cancellation);
            if (received.MessageType == WebSocketMessageType.Text)
                await SendAsync("""{"op":11}""");
        }
    }

    private async Task SendAsync(string json)
    {
        var socket = await _socket.Task;
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }
}
