using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord;
using BriefingBot.Configuration;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Status;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>The whole bot on the starter's groups, in a conversation with the scripted platform.</summary>
internal sealed class DiscordConversation : IAsyncDisposable
{
    public const string Guild = "88";
    public const string Bot = "1";
    public const string Person = "5";

    private const int Command = 2;

    /// <summary>What an answer may take before it is promised, or a connection before it is tried again; no request is given up so soon.</summary>
    public static readonly TimeSpan APause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-discord-");
    private readonly List<string> _events = [];
    private readonly TaskCompletionSource _set = new();
    private readonly CollectingLogs _logs = new();
    private CancellationTokenSource _stop = null!;
    private ServiceProvider _services = null!;
    private ScriptedDiscord _discord = null!;
    private Task _running = null!;
    private ScriptedGateway? _gateway;
    private ulong _lastId = 1000;

    private DiscordConversation(ConversationScript script) => Script = script;

    public FakeClock Clock { get; } = new();

    public ConversationScript Script { get; }

    public IReadOnlyList<DiscordRequest> Requests => _discord.Requests;

    public IReadOnlyList<string> Log => [.. _logs.Lines];

    /// <summary>The line of /status about Discord.</summary>
    public string Status => _services.GetServices<IReportsState>().SelectMany(p => p.States()).Single(s => s.Part == "Discord").State;

    /// <summary>Sessions begun and resumed, in order, by their opcodes.</summary>
    public ConcurrentQueue<int> Openings { get; } = new();

    public static async Task<DiscordConversation> StartAsync(Action<IServiceCollection>? change = null, ConversationScript? script = null)
    {
        var conversation = new DiscordConversation(script ?? new ConversationScript());
        conversation._discord = await ScriptedDiscord.StartAsync(conversation.Answer, conversation.ServeAsync);
        File.Copy(await PreparedStore.PathAsync(), conversation.Store);
        conversation.Run(change);
        conversation._set.SetResult();
        return conversation;
    }

    /// <summary>Stops the program and starts it again over the same store.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _gateway?.Cut();
        _events.Clear();
        Run(change: null);
    }

    /// <summary>A person does something; gives the interaction's id.</summary>
    public string Happens(int type, string data, string? guild = Guild, ulong? id = null, string channel = "9", int channelType = 0, string roles = "", string user = Person)
    {
        var own = (id ?? ++_lastId).ToString();
        var who = $$"""{"id":"{{user}}","username":"analyst","avatar":null}""";
        var place = guild is null ? $$"""
            "user":{{who}}
            """ : $$"""
            "guild_id":"{{guild}}","member":{"nick":null,"roles":[{{roles}}],"user":{{who}} }
            """;
        Send("INTERACTION_CREATE", $$"""{"id":"{{own}}","application_id":"77","type":{{type}},"token":"token-{{own}}","channel_id":"{{channel}}","channel":{"id":"{{channel}}","type":{{channelType}} },"version":1,"data":{{data}},"new":{},{{place}} }""");
        return own;
    }

    public string Asks(string question, string more = "", string channel = "9", int channelType = 0) =>
        Happens(Command, $$"""{"name":"ask","type":1,"options":[{"name":"question","type":3,"value":{{JsonSerializer.Serialize(question)}}{{more}} }]}""", channel: channel, channelType: channelType);

    /// <summary>A person writes a message; gives its id.</summary>
    public string Writes(string words, string? repliesTo = null, bool mentions = true, string? guild = Guild, string channel = "9", string author = Person, string more = "")
    {
        var own = (++_lastId).ToString();
        var place = guild is null ? "" : $$"""
            "guild_id":"{{guild}}","member":{"roles":[]},
            """;
        var reference = repliesTo is null ? "" : $$"""
            "message_reference":{"type":0,"channel_id":"{{channel}}","message_id":"{{repliesTo}}"},"referenced_message":{"id":"{{repliesTo}}","author":{"id":"{{Bot}}"} },
            """;
        Send("MESSAGE_CREATE", $$"""
            {"id":"{{own}}","channel_id":"{{channel}}",{{place}}{{reference}}"type":{{(repliesTo is null ? 0 : 19)}},"author":{"id":"{{author}}","username":"a"},"content":{{JsonSerializer.Serialize(words)}},"mentions":[{{(mentions ? $$"""{"id":"{{Bot}}"}""" : "")}}],"embeds":[],"tts":false{{more}} }
            """);
        return own;
    }

    public void Send(string name, string d)
    {
        lock (_events)
            _events.Add($$"""{"op":0,"t":"{{name}}","s":{{_events.Count + 2}},"d":{{d}} }""");
    }

    /// <summary>The connection breaks off, as a cut cable does.</summary>
    public void Cut() => _gateway?.Cut();

    public async Task<JsonNode> AnswerToAsync(string interaction) => (await RequestAsync(r => IsAnswer(r, interaction))).Body!;

    /// <summary>The message that answers another one.</summary>
    public async Task<JsonNode> ReplyToAsync(string message) =>
        (await RequestAsync(r => (r.Body as JsonObject)?["message_reference"]?["message_id"]?.GetValue<string>() == message)).Body!;

    /// <summary>The answer to an interaction that comes only when time goes on.</summary>
    public async Task<JsonNode> AnswerInTimeAsync(string interaction) => (await RequestAsync(r => IsAnswer(r, interaction), passing: APause)).Body!;

    /// <param name="passing">Timers that are due so soon go off meanwhile; none where it is not given.</param>
    public async Task<DiscordRequest> RequestAsync(Func<DiscordRequest, bool> which, TimeSpan? passing = null)
    {
        DiscordRequest? found = null;
        await UntilAsync(() => (found = _discord.Requests.FirstOrDefault(which)) is not null, passing);
        return found!;
    }

    /// <summary>Waits until a follow-up to a message or thread would go on with a conversation.</summary>
    public Task UntilTiedAsync(string message) => UntilKeptAsync<IConversations>(c => c.FindAsync(message, default));

    /// <summary>Waits until it is kept that the guild knows the commands.</summary>
    public Task UntilRegisteredAsync() => UntilKeptAsync<IRegistrationStore>(r => r.FindAsync($"discord:77:{Guild}", default));

    /// <param name="passing">Timers that are due so soon go off meanwhile; none where it is not given.</param>
    public async Task UntilAsync(Func<bool> condition, TimeSpan? passing = null)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(2))
        {
            if (condition())
                return;
            if (passing is { } pause)
                Clock.TryAdvanceToTimer(pause);
        }
        throw new TimeoutException($"It did not happen. Requests: {string.Join(", ", _discord.Requests.Select(r => $"{r.Method} {r.Path}"))}. Log: {string.Join(" | ", Log)}");
    }

    public bool IsAnswer(DiscordRequest request, string interaction) => request.Path == $"/interactions/{interaction}/token-{interaction}/callback";

    /// <summary>Ends the conversation; where the platform's specification is at hand, every request of it is held against that.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _discord.DisposeAsync();
        _folder.Delete(recursive: true);
        if (SharedFiles.Find(DiscordSpecification.Path) is null)
            return;
        foreach (var request in Requests)
            DiscordSpecification.Instance.FaultsOf(request.Method, request.Path, request.Body).ShouldBeEmpty($"{request.Method} {request.Path}");
    }

    private string Store => Path.Combine(_folder.FullName, "store.db");

    private async Task UntilKeptAsync<T>(Func<T, Task<string?>> find)
        where T : notnull
    {
        for (var waited = Stopwatch.StartNew(); await find(_services.GetRequiredService<T>()) is null; await Task.Delay(5))
            waited.Elapsed.ShouldBeLessThan(Patience);
    }

    private void Run(Action<IServiceCollection>? change)
    {
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?>(Script.Settings)
        {
            ["Storage:Path"] = Store,
            ["Knowledge:Starter"] = "groups",
            ["Discord:Token"] = _discord.Options.Token,
            ["Discord:ApiBase"] = _discord.Options.ApiBase,
            ["Discord:Guilds:0"] = Guild,
        });
        configuration.Faults.ShouldBeEmpty();
        var collection = new ServiceCollection().AddLogging(l => l.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace)).AddBriefingBot(configuration, Clock).AddDiscord(configuration.Discord, seed: 3);
        change?.Invoke(collection);
        _services = collection.BuildServiceProvider();
        _stop = new CancellationTokenSource();
        _running = _services.GetRequiredService<DiscordAdapter>().RunAsync(_stop.Token);
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    private async Task ServeAsync(ScriptedGateway gateway)
    {
        await _set.Task;
        await gateway.HelloAsync();
        var next = await OpenAsync(gateway);
        if (next is not { } index)
            return;
        _gateway = gateway;
        var staying = gateway.StayAsync();
        while (!staying.IsCompleted)
        {
            string? json;
            lock (_events)
                json = index < _events.Count ? _events[index] : null;
            if (json is null)
                await Task.Delay(2);
            else if (await TrySendAsync(gateway, json))
                index++;
            else
                return;
        }
    }

    /// <summary>Begins or resumes; gives the place of the first event to send.</summary>
    private async Task<int?> OpenAsync(ScriptedGateway gateway)
    {
        var opening = await gateway.ReceiveAsync();
        if (opening?["op"]?.GetValue<int>() is not { } opcode)
            return null;
        Openings.Enqueue(opcode);
        if ((opcode == 6 ? Script.ClosesResumedWith : Script.ClosesWith) is { } code)
        {
            await gateway.CloseAsync(code);
            return null;
        }
        if (opcode == 2)
        {
            await gateway.ReadyAsync("s1", _discord.GatewayAddress, guilds: Script.GuildsOfBot);
            return 0;
        }
        // What the client has seen may come again: the platform does not promise otherwise.
        var seen = opening["d"]!["seq"]!.GetValue<int>();
        var from = Math.Max(0, seen - 1 - Script.ReplaysAgain);
        await gateway.SendAsync($$"""{"op":0,"t":"RESUMED","s":{{seen}},"d":{} }""");
        return from;
    }

    private static async Task<bool> TrySendAsync(ScriptedGateway gateway, string json)
    {
        try
        {
            await gateway.SendAsync(json);
            return true;
        }
        catch (Exception fault) when (fault is System.Net.WebSockets.WebSocketException or InvalidOperationException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private DiscordAnswer Answer(DiscordRequest request) => Script.Answer(request) ?? request switch
    {
        { Path: "/gateway/bot" } => new DiscordAnswer(200, $$"""{"url":"{{_discord.GatewayAddress}}","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1} }"""),
        { Path: "/applications/@me" } => new DiscordAnswer(200, """{"id":"77","name":"BriefingBot","icon":null}"""),
        { Method: "PUT" } => new DiscordAnswer(200, "[]"),
        { Method: "GET", Path: var path } when path.EndsWith("/commands", StringComparison.Ordinal) => new DiscordAnswer(200, Registered()),
        { Method: "POST", Path: var path } when path.EndsWith("/typing", StringComparison.Ordinal) => new DiscordAnswer(204),
        { Method: "POST", Path: var path } when path.EndsWith("/callback", StringComparison.Ordinal) => new DiscordAnswer(200, $$"""{"interaction":{"id":"1","type":2},"resource":{"type":4,"message":{"id":"m{{path.Split('/')[2]}}"} } }"""),
        { Method: "POST", Path: var path } when path.EndsWith("/threads", StringComparison.Ordinal) => new DiscordAnswer(201, """{"id":"4000","type":11}"""),
        _ => new DiscordAnswer(200, """{"id":"900"}"""),
    };

    // As many as were put there last.
    private string Registered() => _discord.Requests.LastOrDefault(r => r.Method == "PUT")?.Body is JsonArray commands
        ? $"[{string.Join(',', commands.Select((_, i) => $$"""{"id":"{{i}}"}"""))}]"
        : "[]";

    private sealed class CollectingLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
