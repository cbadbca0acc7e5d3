using System.Text.Json;
using BriefingBot.Cli;
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
        outcome.Output.ShouldContain("No group called \"no such group anywhere\" is held.");
        outcome.Output.ShouldContain("/timeline");
    }

    [Fact]
    public async Task A_question_among_the_lines_may_follow_up_the_one_before_and_quit_ends_them()
    {
        var outcome = await ProgramCall.RunAsync([store.Setting], "Who claimed the Crocus City Hall attack?\nhow many were wounded?\nquit\n/nosuch\n");

        outcome.Code.ShouldBe(0, outcome.Output);
        outcome.Output.ShouldContain("over 180");
    }

    [Theory]
    [InlineData("ask", """{"id":"a","question":"Who claimed the Crocus City Hall attack?"}""", "\"sentences\"")]
    [InlineData("search", """{"id":"a","query":"Kabul"}""", "\"hits\"")]
    public async Task Questions_and_queries_are_answered_in_batch(string verb, string line, string part)
    {
        using var folder = new TemporaryFolder();
        var output = folder.File("answers.jsonl");

        var outcome = await ProgramCall.RunAsync([verb, "--input", "-", "--output", output, store.Setting], line);

        outcome.Code.ShouldBe(0, outcome.Error);
        (await File.ReadAllTextAsync(output)).ShouldContain(part);
    }

    [Theory]
    [InlineData("config check", "answered", 0)]
    [InlineData("config check --Storage:Provider=oracle", "invalid", 2)]
    [InlineData("db check", "answered", 0)]
    [InlineData("db restore /no/such/copy.db", "failed", 3)]
    public async Task The_verbs_answer_as_json_too(string line, string status, int code)
    {
        var outcome = await store.AskAsync([.. line.Split(' '), "--json"]);

        outcome.Code.ShouldBe(code);
        outcome.Error.ShouldBeEmpty();
        using var json = JsonDocument.Parse(outcome.Output);
        json.RootElement.GetProperty("status").GetString().ShouldBe(status);
        json.RootElement.GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("db backup", "briefingbot: \"db backup\" is not understood; write briefingbot db backup COPY, or briefingbot db backup --help.")]
    [InlineData("db chekc", "briefingbot: \"db chekc\" is not understood; write briefingbot db migrate|check|backup|restore, or briefingbot db --help.")]
    [InlineData("ask --input", "briefingbot: \"ask --input\" is not understood; write briefingbot ask QUESTION, or briefingbot ask --help.")]
    [InlineData("--bogus", "briefingbot: there is no option \"--bogus\"; write briefingbot --help.")]
    public async Task A_verb_that_is_used_wrongly_says_how_it_is_used(string line, string sentence) =>
        (await store.AskAsync(line.Split(' '))).Error.TrimEnd().ShouldBe(sentence);

    [Fact]
    public async Task Help_on_a_command_is_written_for_the_command_line()
    {
        var outcome = await store.AskAsync("attacks", "--help");

        outcome.Code.ShouldBe(0);
        foreach (var option in (string[])["--group", "--since", "--min-killed", "--json", "--now", "briefingbot attacks isis-k since:2024"])
            outcome.Output.ShouldContain(option);
        outcome.Output.ShouldNotContain("since:]");
    }

    [Theory]
    [InlineData("stories")]
    [InlineData("extract")]
    public async Task What_is_stopped_before_its_end_is_not_taken_for_done(string verb)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("docs.jsonl"), """{"id":"1","text":"A bomb killed two people in Kabul on Monday."}""");

        var code = await new CommandLineProgram([verb, "--input", folder.File("docs.jsonl"), "--output", folder.File("out.jsonl")]).RunAsync(new CancellationToken(canceled: true));

        code.ShouldBe(ExitCode.Interrupted);
    }

    [Fact]
    public async Task An_unknown_command_or_option_is_met_with_the_nearest()
    {
        (await store.AskAsync("gruop", "taliban")).Error.ShouldContain("did you mean group?");
        (await store.AskAsync("attacks", "--sinse", "2021")).Output.ShouldContain("did you mean since?");
    }
}
