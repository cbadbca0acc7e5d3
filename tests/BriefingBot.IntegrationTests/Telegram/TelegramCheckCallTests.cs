using System.Text.Json;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Telegram;

[Collection(ProgramCall.Collection)]
public sealed class TelegramCheckCallTests : IAsyncLifetime
{
    private ScriptedBotApi _api = null!;

    public async Task InitializeAsync() => _api = await ScriptedBotApi.StartAsync();

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        _api.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_says_what_privacy_mode_lets_through_and_shows_no_token()
    {
        var outcome = await CheckAsync("-4200");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("Privacy mode is on");
        outcome.Output.ShouldContain("Group Desk (-4200): the bot is a member; commands and replies get through, mentions do not.");
        outcome.Output.ShouldNotContain("loopback_token");
    }

    [Fact]
    public async Task As_json_it_keeps_to_the_contract()
    {
        var outcome = await CheckAsync("-4200", "--json");

        using var report = JsonDocument.Parse(outcome.Output);
        report.RootElement.GetProperty("status").GetString().ShouldBe("answered");
        report.RootElement.GetProperty("telegram").GetProperty("findings")[0].GetProperty("fault").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_token_it_says_what_to_do()
    {
        var outcome = await ProgramCall.RunAsync("telegram", "check");

        outcome.Code.ShouldBe(2);
        outcome.ShouldBeOneSentence();
        outcome.Error.ShouldContain("Telegram:Token is empty");
    }

    private Task<ProgramOutcome> CheckAsync(string chats, params string[] more) =>
        ProgramCall.RunAsync(["telegram", "check", $"--Telegram:Token={_api.Token}", $"--Telegram:ApiBase={_api.Address}", $"--Telegram:Chats={chats}", .. more]);
}
