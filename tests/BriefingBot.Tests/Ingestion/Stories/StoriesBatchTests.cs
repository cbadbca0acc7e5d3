using System.Text.Json;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class StoriesBatchTests
{
    private static readonly StoryDocument[] Documents =
        [Reports.MarketBombing, Reports.SchoolKidnapping, Reports.MarketBombingElsewhere, Reports.OtherAttackInTheCity, Reports.MarketFollowUp];

    [Fact]
    public async Task Every_document_gets_its_story_in_the_order_of_the_input()
    {
        var answers = await RunAsync(Documents.Select(Line));

        answers.Select(answer => answer.GetProperty("id").GetString()).ShouldBe(Documents.Select(document => document.Id));
        answers.Select(answer => answer.GetProperty("story").GetString()).ShouldBe(["market-1", "school-1", "market-1", "barracks-1", "market-1"]);
    }

    [Fact]
    public async Task The_order_of_the_lines_makes_no_difference()
    {
        var forward = await RunAsync(Documents.Select(Line));
        var backward = await RunAsync(Documents.Reverse().Select(Line));

        backward.Select(answer => answer.ToString()).ShouldBe(forward.Select(answer => answer.ToString()), ignoreOrder: true);
    }

    [Theory]
    [InlineData("no json", null, "The line is no valid JSON (at byte 2); it should read {\"id\": …, \"text\": …}.")]
    [InlineData("[1]", null, "The line is no JSON object; it should read {\"id\": …, \"text\": …}.")]
    [InlineData("{\"text\":\"a\"}", null, "\"id\" is missing or empty; every document needs one, as a string.")]
    [InlineData("{\"id\":\"x\"}", "x", "\"text\" is missing; it should be a string with the body of the document.")]
    [InlineData("{\"id\":\"x\",\"text\":\"\\ud800\"}", "x", "\"text\" is missing; it should be a string with the body of the document.")]
    [InlineData("{\"id\":\"x\",\"text\":\"a\",\"published\":\"some day\"}", "x", "\"published\" is no date; it should read like 2024-03-22 or 2024-03-22T14:20:00Z.")]
    public async Task A_bad_line_is_answered_with_what_is_wrong_and_the_rest_goes_on(string line, string? id, string error)
    {
        var answers = await RunAsync([Line(Reports.MarketBombing), line, Line(Reports.MarketBombingElsewhere)]);

        answers.Count.ShouldBe(3);
        answers[1].GetProperty("id").GetString().ShouldBe(id);
        answers[1].GetProperty("error").GetString().ShouldBe(error);
        answers[2].GetProperty("story").GetString().ShouldBe("market-1");
    }

    [Fact]
    public async Task A_line_without_end_is_passed_over()
    {
        var answers = await RunAsync([new string('x', BoundedLineReader.Limit + 1), Line(Reports.MarketBombing)]);

        answers[0].GetProperty("error").GetString().ShouldBe("The line is longer than 8,000,000 characters; give one document a line, shorter than that.");
        answers[1].GetProperty("story").GetString().ShouldBe("market-1");
    }

    [Fact]
    public async Task When_a_document_shows_two_stories_to_be_one_all_their_lines_say_so()
    {
        var morning = Reports.Report("morning", "Blast at ferry landing", "2031-05-06", "a.example",
            "A bomb went off at the Ostrey landing in Pellin on Tuesday. Deckhand Joren Hask, 29, was among the dead, said Captain Mirelle Toft.");
        var noon = Reports.Report("noon", "Pier explosion", "2031-05-06", "b.example",
            "An explosion tore through an old pier on Tuesday. Schoolgirl Anneke Drost did not survive, her uncle Sverre Drost said.");
        var evening = Reports.Report("evening", "Pellin names its dead", "2031-05-06", "c.example",
            "Pellin named the dead of Tuesday's bomb at the Ostrey landing, its old pier: deckhand Joren Hask, 29, and schoolgirl Anneke Drost, 14. Captain Mirelle Toft and Sverre Drost spoke.");

        var apart = await RunAsync([Line(morning), Line(noon)]);
        var together = await RunAsync([Line(morning), Line(noon), Line(evening with { Published = evening.Published!.Value.AddHours(8) })]);

        apart.Select(answer => answer.GetProperty("story").GetString()).ShouldBe(["morning", "noon"]);
        together.Select(answer => answer.GetProperty("story").GetString()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lines_that_a_site_puts_on_every_page_do_not_make_documents_alike()
    {
        const string Notice = "Please sign in to your Hollowgate Courier account. Hollowgate Courier subscribers read without limits. Welcome to Hollowgate.";
        var lines = Enumerable.Range(0, 4).Select(number => Line(Reports.Report(
            $"n{number}", "", $"2031-03-{10 + number * 5}", "hollowgate.example", Notice + "\n" + Reports.Paragraphs(number, 2))));

        var answers = await RunAsync(lines);

        answers.Select(answer => answer.GetProperty("story").GetString()).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Cancelling_ends_the_batch()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            StoriesBatch.RunAsync(new StringReader(Line(Reports.MarketBombing)), new StringWriter(), cancelled.Token));
    }

    private static string Line(StoryDocument document) => JsonSerializer.Serialize(new
    {
        id = document.Id,
        title = document.Title,
        text = document.Body,
        published = document.Published?.ToString("O"),
        url = $"https://{document.Outlet}/page",
    });

    private static async Task<List<JsonElement>> RunAsync(IEnumerable<string> lines)
    {
        var output = new StringWriter();
        await StoriesBatch.RunAsync(new StringReader(string.Join('\n', lines)), output, CancellationToken.None);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
