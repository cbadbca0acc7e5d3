using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

[Collection(ProgramCall.Collection)]
public sealed class ExitCodeTests(StarterStore store)
{
    [Theory]
    [InlineData(0, "group", "taliban")]
    [InlineData(0, "help")]
    [InlineData(0, "group", "--help")]
    [InlineData(0, "db", "check")]
    [InlineData(0, "config", "check")]
    [InlineData(1, "group", "no such group anywhere")]
    [InlineData(1, "attack", "no such attack anywhere")]
    [InlineData(2, "group")]
    [InlineData(2, "group", "")]
    [InlineData(2, "attacks", "--sinse", "2021")]
    [InlineData(2, "attacks", "since:yesteryear")]
    [InlineData(2, "gruop", "taliban")]
    [InlineData(2, "db", "chekc")]
    [InlineData(2, "discord", "check")]
    [InlineData(2, "discord", "invite")]
    [InlineData(3, "discord", "invite", "--Discord:Token=x", "--Discord:ApiBase=http://127.0.0.1:1")]
    [InlineData(2, "status", "--now", "noon")]
    [InlineData(2, "status", "--Storage:Provider=oracle")]
    [InlineData(3, "db", "backup", "/proc/no/such/folder/copy.db")]
    public async Task The_exit_code_tells_a_script_how_it_went(int code, params string[] words)
    {
        var outcome = await store.AskAsync(words);

        outcome.Code.ShouldBe(code, outcome.Output + outcome.Error);
        outcome.ShouldShowNoInnards();
        (outcome.Output + outcome.Error).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Lines_from_standard_input_are_answered_one_by_one_and_the_worst_decides()
    {
        var outcome = await ProgramCall.RunAsync([store.Setting], "/group isis-k\n\n/group no such group anywhere\nhelp\n");

        outcome.Code.ShouldBe(1);
        outcome.Output.ShouldContain("ISIS-K");
        outcome.Output.ShouldContain("No group of that name is known.");
        outcome.Output.ShouldContain("/timeline");
    }

    [Fact]
    public async Task An_unknown_command_or_option_is_met_with_the_nearest()
    {
        (await store.AskAsync("gruop", "taliban")).Error.ShouldContain("did you mean group?");
        (await store.AskAsync("attacks", "--sinse", "2021")).Output.ShouldContain("did you mean since?");
    }
}
