using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Answers.Models;

/// <summary>A model server on loopback that answers as a test tells it to, well or badly.</summary>
internal sealed class StandInModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly ConcurrentQueue<string?> _keys = new();

    private StandInModel(WebApplication app) => _app = app;

    public string Endpoint { get; private set; } = "";

    /// <summary>What was asked, as sent.</summary>
    public IReadOnlyList<string> Bodies => [.. _bodies];

    public IReadOnlyList<string?> Authorizations => [.. _keys];

    public static async Task<StandInModel> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        var server = new StandInModel(builder.Build());
        server._app.MapPost("/v1/chat/completions", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server._bodies.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
            server._keys.Enqueue(context.Request.Headers.Authorization);
            await answer(context);
        });
        await server._app.StartAsync();
        server.Endpoint = server._app.Urls.Single() + "/v1";
        return server;
    }

    public static Task<StandInModel> SayingAsync(string words) =>
        StartAsync(context => context.Response.WriteAsync(Message(words), context.RequestAborted));

    public static string Message(string words) => JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content = words } } } });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
