using System.Diagnostics;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Chat.Discord.Protocol;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord;

/// <summary>More is asked at once than can be answered at once.</summary>
public sealed class DiscordRushTests : IAsyncLifetime
{
    private const string Guild = "88";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeClock _clock = new();
    private readonly RecordingTransport _platform = new();
    private readonly HoldingCommand _command = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-rush-");
    private ServiceProvider _services = null!;
    private ulong _lastId = 1000;

    public async Task InitializeAsync()
    {
        var store = Path.Combine(_folder.FullName, "store.db");
        File.Copy(await PreparedStore.PathAsync(), store);
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = store, ["Knowledge:Starter"] = "groups", ["Discord:Token"] = "t", ["Discord:Guilds:0"] = Guild });
        CommandSpec spec = new("hold", "Holds its thread", typeof(HoldingCommand), [new ParameterSpec("name", ParameterKind.Group, "A group")], ["hold"]);
        _services = new ServiceCollection().AddLogging().AddBriefingBot(configuration, _clock).AddDiscord(configuration.Discord, seed: 3)
            .AddSingleton<IDiscordTransport>(_platform).AddSingleton(_command).AddSingleton(new CommandTable([spec])).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        _command.LetGo();
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task While_answers_hold_their_threads_each_interaction_is_acknowledged_and_words_being_typed_get_suggestions()
    {
        const int Asked = 200;
        var asking = Enumerable.Range(0, Asked).Select(_ => AskAsync()).ToList();
        var typing = Adapter.HandleAsync(new IncomingTyping(Interaction(), "hold", "name", "isis"), default);

        await UntilAsync(() => typing.IsCompleted && _platform.First.Count == Asked + 1, TimeSpan.FromMilliseconds(50));
        _platform.First.Count(f => f.How == "suggest").ShouldBe(1);
        _platform.First.Count(f => f.How == "defer").ShouldBe(Asked);
        _platform.Answers.ShouldBeEmpty();

        _command.LetGo();
        await Task.WhenAll(asking).WaitAsync(Patience);
        _platform.Answers.Count.ShouldBe(Asked);
        _platform.First.Count.ShouldBe(Asked + 1);
    }

    [Fact]
    public async Task Whoever_comes_when_five_hundred_wait_is_asked_to_wait()
    {
        var asking = Enumerable.Range(0, AnswerWork.Most).Select(_ => AskAsync()).ToList();
        asking.Add(AskAsync());
        await asking[^1].WaitAsync(Patience);

        var message = _platform.Answers[_lastId].ShouldHaveSingleItem();
        MessageParts.Text(System.Text.Json.JsonSerializer.SerializeToNode(message, DiscordJson.Options)).ShouldContain("More is being asked at the moment than can be answered");
        (message.Flags & DiscordMessage.EphemeralFlag).ShouldBe(DiscordMessage.EphemeralFlag);

        _command.LetGo();
        await Task.WhenAll(asking).WaitAsync(Patience);
        _platform.Answers.Count.ShouldBe(asking.Count);
    }

    private DiscordAdapter Adapter => _services.GetRequiredService<DiscordAdapter>();

    // Each from a person and a channel of its own, so that nobody asks too often.
    private Interaction Interaction()
    {
        var id = ++_lastId;
        return new Interaction(id, $"token-{id}", "77", new Origin(Guild, $"{id}", $"{id}", []));
    }

    private Task AskAsync() => Adapter.HandleAsync(new IncomingCommand(Interaction(), "hold", new Dictionary<string, string>()), default);

    private async Task UntilAsync(Func<bool> condition, TimeSpan step)
    {
        for (var waited = Stopwatch.StartNew(); !condition() && waited.Elapsed < Patience; await Task.Delay(5))
            _clock.Advance(step);
        condition().ShouldBeTrue();
    }

    /// <summary>Keeps its thread, as a store does that never gives it back.</summary>
    private sealed class HoldingCommand : ICommand
    {
        private readonly ManualResetEventSlim _open = new();

        public void LetGo() => _open.Set();

        public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
        {
            _open.Wait(Patience, cancellation);
            return Task.FromResult(new Reply(ReplyStatus.Answered, "Held") { Summary = "At last." });
        }
    }
}
