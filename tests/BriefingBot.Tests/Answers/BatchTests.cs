using System.Text.Json;
using BriefingBot.Cli.Batches;
using BriefingBot.Engine.Documents;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Answers;

/// <summary>Questions and queries as JSON Lines: a line out for each line in, whatever is in it.</summary>
public sealed class BatchTests(SeedAnswers store) : IClassFixture<SeedAnswers>
{
    private const string Moscow = "How many people were killed in the Moscow concert hall attack?";

    [SharedFact("seeds")]
    public async Task A_question_goes_on_with_the_line_that_it_follows()
    {
        var (lines, _) = await AskAsync(
            """{"id":"a","question":"Who claimed the attack on the Kunduz mosque?"}""",
            """{"id":"b","question":"Who claimed the Moscow concert hall attack?"}""",
            """{"id":"c","question":"and when was it?","after":"a"}""",
            """{"id":"d","question":"and when was it?","after":"nobody"}""");

        lines[2].GetProperty("text").GetString()!.ShouldContain("8 October 2021");
        lines[3].GetProperty("reason").GetString().ShouldBe("no-context");
    }

    [SharedFact("seeds")]
    public async Task A_day_to_look_back_from_leaves_later_reports_out()
    {
        var (lines, _) = await AskAsync($$"""{"id":"a","question":"{{Moscow}}","asOf":"2024-03-25"}""", $$"""{"id":"b","question":"{{Moscow}}","asOf":"2024-03-28T10:00:00Z"}""", $$"""{"id":"c","question":"{{Moscow}}","asOf":"2024-03-20"}""");

        lines[0].GetProperty("value").GetInt64().ShouldBe(137);
        lines[1].GetProperty("text").GetString()!.ShouldContain("137 to at least 140");
        lines[2].GetProperty("refused").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_get_one_sentence_each_and_the_rest_goes_on()
    {
        var (lines, failures) = await AskAsync(
            "{",
            "[1]",
            """{"question":"who?"}""",
            """{"id":"a"}""",
            """{"id":"b","question":7}""",
            $$"""{"id":"c","question":"{{Moscow}}","asOf":"next week"}""",
            "   ",
            """{"id":"d","question":""}""",
            $$"""{"id":"e","question":"{{new string('a', 20_000)}}"}""");

        failures.ShouldBe(6);
        lines.Select(l => l.TryGetProperty("error", out var error) ? error.GetString() : l.GetProperty("reason").GetString()).ShouldBe(
        [
            "Line 1 is not JSON; each line should be an object such as {\"id\":\"a1\",\"question\":\"…\"}.",
            "Line 2 is not a JSON object; it should be one with \"id\" and \"question\".",
            "Line 3 has no \"id\"; it should be a string that names the line.",
            "Line 4 has no \"question\"; it should be a string.",
            "Line 5 has no \"question\"; it should be a string.",
            "Question c has asOf \"next week\"; it should be a time such as 2024-03-28.",
            "empty",
            "too-long",
        ]);
    }

    [SharedFact("seeds")]
    public async Task A_query_gives_its_best_passages_and_one_without_words_gives_none()
    {
        var output = new StringWriter();
        var failures = await new SearchBatch(store.Services.GetRequiredService<PassageFinder>()).RunAsync(
            new StringReader(string.Join('\n', """{"id":"a","query":"Kunduz mosque"}""", """{"id":"b","query":"\"\" (*"}""", """{"id":"c"}""", $$"""{"id":"d","query":"{{new string('a', 20_000)}}"}""")), output, default);

        var lines = Lines(output);
        lines[0].GetProperty("hits")[0].GetProperty("quote").GetString()!.ShouldContain("Kunduz");
        lines[1].GetProperty("hits").GetArrayLength().ShouldBe(0);
        lines[2].GetProperty("error").GetString().ShouldBe("Line 3 has no \"query\"; it should be a string.");
        lines[3].GetProperty("error").GetString()!.ShouldContain("20,000 characters long");
        failures.ShouldBe(2);
    }

    private async Task<(List<JsonElement> Lines, int Failures)> AskAsync(params string[] lines)
    {
        var output = new StringWriter();
        var failures = await new AskBatch(store.Engine, new FakeClock(SeedAnswers.Now)).RunAsync(new StringReader(string.Join('\n', lines)), output, default);
        return (Lines(output), failures);
    }

    private static List<JsonElement> Lines(StringWriter output) =>
        [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
