using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Protocol.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>The platform on loopback: REST under /api/v10, answered by the test's script, and a gateway under /gateway.</summary>
internal sealed class ScriptedDiscord : IAsyncDisposable
{
    public const string Token = "MTk4NjIy.Cl2FMQ.secret-part-of-the-token";

    private readonly WebApplication _app;
    private readonly Func<DiscordRequest, DiscordAnswer> _script;
    private readonly ConcurrentQueue<DiscordRequest> _requests = new();

    private ScriptedDiscord(Func<DiscordRequest, DiscordAnswer> script)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(ServeAsync);
    }

    /// <summary>Gets what was asked so far, in order.</summary>
    public IReadOnlyList<DiscordRequest> Requests => [.. _requests];

    /// <summary>Gets the gateway's side of the script: what it does with each connection.</summary>
    public Func<ScriptedGateway, Task>? Gateway { get; init; }

    public string Address => _app.Urls.First();

    public string GatewayAddress => Address.Replace("http://", "ws://", StringComparison.Ordinal) + "/gateway";

    public DiscordOptions Options => new() { Token = Token, ApiBase = Address + "/api/v10" };

    public static async Task<ScriptedDiscord> StartAsync(Func<DiscordRequest, DiscordAnswer> script, Func<ScriptedGateway, Task>? gateway = null)
    {
        var server = new ScriptedDiscord(script) { Gateway = gateway };
        await server._app.StartAsync();
        return server;
    }

    public DiscordRestClient Client(TimeProvider clock) => new(new RestSender(RestHttp.Create(), Options, clock, new Random(5)));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest && Gateway is { } gateway)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await gateway(new ScriptedGateway(socket, context.Request.Host.Value!, context.Request.Path + context.Request.QueryString, context.RequestAborted));
            return;
        }
        var request = await ReadAsync(context.Request);
        _requests.Enqueue(request);
        await AnswerAsync(context, _script(request));
    }

    private static async Task AnswerAsync(HttpContext context, DiscordAnswer answer)
    {
        await answer.Held;
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Body.Length > 0)
            await context.Response.WriteAsync(answer.Body);
    }

    private static async Task<DiscordRequest> ReadAsync(HttpRequest request)
    {
        var files = new Dictionary<string, byte[]>();
        string body;
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            body = form["payload_json"].ToString();
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                files[$"{file.Name}={file.FileName}"] = bytes.ToArray();
            }
        }
        else
        {
            body = await new StreamReader(request.Body).ReadToEndAsync();
        }
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new DiscordRequest(request.Method, request.Path.Value!.Replace("/api/v10", "", StringComparison.Ordinal), headers, body.Length == 0 ? null : JsonNode.Parse(body), files)
        {
            Query = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()),
        };
    }
}
