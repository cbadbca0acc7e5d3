using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BriefingBot.Chat.Discord;
using BriefingBot.Configuration;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>The whole bot on the starter's groups, in a conversation with the scripted platform.</summary>
internal sealed class DiscordConversation : IAsyncDisposable
{
    public const string Guild = "88";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder;
    private readonly Channel<string> _toSend = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private readonly ScriptedDiscord _discord;
    private readonly Task _running;
    private ulong _lastId = 1000;

    private DiscordConversation(ServiceProvider services, ScriptedDiscord discord, DirectoryInfo folder)
    {
        _folder = folder;
        _services = services;
        _discord = discord;
        _running = services.GetRequiredService<DiscordAdapter>().RunAsync(_stop.Token);
    }

    public FakeClock Clock { get; private init; } = null!;

    public IReadOnlyList<DiscordRequest> Requests => _discord.Requests;

    public static async Task<DiscordConversation> StartAsync(Action<IServiceCollection>? change = null)
    {
        DiscordConversation? conversation = null;
        ScriptedDiscord? discord = null;
        var ready = new TaskCompletionSource();
        discord = await ScriptedDiscord.StartAsync(
            r => Answer(r, discord!.GatewayAddress),
            async gateway =>
            {
                await gateway.HelloAsync();
                await gateway.ExpectAsync(2);
                await gateway.ReadyAsync("s1", discord!.GatewayAddress);
                await ready.Task;
                var sequence = 1;
                await foreach (var d in conversation!._toSend.Reader.ReadAllAsync(conversation._stop.Token))
                    await gateway.SendAsync($$"""{"op":0,"t":"INTERACTION_CREATE","s":{{++sequence}},"d":{{d}} }""");
            });
        var clock = new FakeClock();
        var folder = Directory.CreateTempSubdirectory("briefingbot-discord-");
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder.FullName, "store.db"),
            ["Knowledge:Starter"] = "groups",
            ["Discord:Token"] = discord.Options.Token,
            ["Discord:ApiBase"] = discord.Options.ApiBase,
            ["Discord:Guilds:0"] = Guild,
        });
        var collection = new ServiceCollection().AddLogging().AddBriefingBot(configuration, clock).AddDiscord(configuration.Discord, seed: 3);
        change?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<BriefingBot.Storage.Database>().OpenAsync(default);
        await services.GetRequiredService<StarterLoader>().LoadAsync(default);
        conversation = new DiscordConversation(services, discord, folder) { Clock = clock };
        ready.SetResult();
        return conversation;
    }

    /// <summary>A person does something; gives the interaction's id.</summary>
    public string Happens(int type, string data, string? guild = Guild, ulong? id = null)
    {
        var own = (id ?? ++_lastId).ToString();
        var place = guild is null ? "\"user\":{\"id\":\"5\"}" : $$"""
            "guild_id":"{{guild}}","member":{"nick":null,"user":{"id":"5","username":"analyst"} }
            """;
        _toSend.Writer.TryWrite($$"""{"id":"{{own}}","application_id":"77","type":{{type}},"token":"token-{{own}}","channel_id":"9","version":1,"data":{{data}},"new":{},{{place}} }""");
        return own;
    }

    public async Task<JsonNode> AnswerToAsync(string interaction) => (await RequestAsync(r => IsAnswer(r, interaction))).Body!;

    /// <summary>The answer to an interaction that comes only when time goes on; the clock moves by small steps, since nobody can know whether a timer is armed yet.</summary>
    public async Task<JsonNode> AnswerInTimeAsync(string interaction) => (await RequestAsync(r => IsAnswer(r, interaction), step: TimeSpan.FromMilliseconds(50))).Body!;

    public async Task<DiscordRequest> RequestAsync(Func<DiscordRequest, bool> which, TimeSpan step = default)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(5))
        {
            if (_discord.Requests.FirstOrDefault(which) is { } request)
                return request;
            Clock.Advance(step);
        }
        throw new TimeoutException("The request did not come. These did: " + string.Join(", ", _discord.Requests.Select(r => $"{r.Method} {r.Path}")));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _discord.DisposeAsync();
        await _services.DisposeAsync();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private static bool IsAnswer(DiscordRequest request, string interaction) => request.Path == $"/interactions/{interaction}/token-{interaction}/callback";

    private static DiscordAnswer Answer(DiscordRequest request, string gateway) => request switch
    {
        { Path: "/gateway/bot" } => new DiscordAnswer(200, $$"""{"url":"{{gateway}}","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1} }"""),
        { Path: "/applications/@me" } => new DiscordAnswer(200, """{"id":"77","name":"BriefingBot","icon":null}"""),
        { Method: "PUT" } => new DiscordAnswer(200, "[]"),
        { Method: "POST", Path: var path } when path.EndsWith("/callback", StringComparison.Ordinal) => new DiscordAnswer(204),
        _ => new DiscordAnswer(200, """{"id":"900"}"""),
    };
}
