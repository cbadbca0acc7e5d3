using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.IntegrationTests.Ingestion;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>The real program, killed as by kill -9 while it answers and started again.</summary>
public sealed class KilledProgramTests : IAsyncLifetime
{
    private const int Chats = 120;
    private const int FirstChat = 5001;
    private const int Kills = 3;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly TemporaryFolder _folder = new();
    private ScriptedBotApi _api = null!;

    public async Task InitializeAsync() => _api = await ScriptedBotApi.StartAsync();

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        _folder.Dispose();
        _api.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_again_and_again_it_acts_on_each_update_once()
    {
        for (var i = 0; i < Chats; i++)
            _api.Push(i + 1, Update.Message(FirstChat + i, "/about"));
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var program = Start();
            // In the middle of the answers: they go out at thirty a second.
            await _api.CallsAsync("sendMessage", _api.Count("sendMessage") + 8);
            program.EndsWithin(Moment).ShouldBeFalse();
            for (var i = 0; i < 20; i++)
                _api.Push((kill * 1000) + i, Update.Message(FirstChat + (kill * 20) + i - 20, "/help"));
        }

        using var last = Start();
        await _api.ConfirmedAsync();
        _api.Push(9000, Update.Message(FirstChat, "/status"));
        await UntilAsync(() => Texts(FirstChat).Contains("Status"));

        var all = Enumerable.Range(FirstChat, Chats).SelectMany(Texts).ToList();
        foreach (var chat in Enumerable.Range(FirstChat, Chats))
            Texts(chat).ShouldBeUnique($"chat {chat} was answered twice");
        all.Count.ShouldBeGreaterThan(Kills * 8);
    }

    private BriefingProgram Start() => new(
        $"--Storage:Path={_folder.File("store.db")}", "--Knowledge:Starter=none", $"--Telegram:Token={_api.Token}", $"--Telegram:ApiBase={_api.Address}",
        $"--Telegram:Chats={string.Join(',', Enumerable.Range(FirstChat, Chats))}", "--Http:Urls=http://127.0.0.1:0");

    // The first word of each message says which command it answers.
    private IReadOnlyList<string> Texts(int chat) => [.. _api.Calls("sendMessage", chat).Select(c => c.Text.Split('<', '>', ' ')[2])];

    private async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!isSo())
            await Task.Delay(20, limit.Token);
    }
}
