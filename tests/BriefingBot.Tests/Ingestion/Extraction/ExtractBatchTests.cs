using System.Text.Json;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class ExtractBatchTests
{
    [Fact]
    public async Task A_line_that_cannot_be_read_says_why_and_the_rest_goes_on()
    {
        string[] lines =
        [
            "not json",
            "[1]",
            """{"text":"No id."}""",
            """{"id":"b"}""",
            """{"id":"c","text":"Quiet.","published":"yesterday"}""",
            """{"id":"d","text":"A bomb exploded at a market in the town on Friday, killing 12 people and wounding 30.","published":"2024-03-26"}""",
        ];
        var output = new StringWriter();

        var failures = await ExtractBatch.RunAsync(new StringReader(string.Join('\n', lines)), output, new DocumentReader(Gazetteer.Empty), CancellationToken.None);

        failures.ShouldBe(5);
        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        answers.Count.ShouldBe(6);
        answers.Take(5).ShouldAllBe(a => a.GetProperty("error").GetString()!.Length > 20);
        answers[1].GetProperty("error").GetString().ShouldBe("Line 2 is not a JSON object; it should be one with \"id\" and \"text\".");
        var incident = answers[5].GetProperty("incidents")[0];
        incident.GetProperty("type").GetString().ShouldBe("bombing/explosion");
        incident.GetProperty("date").GetString().ShouldBe("2024-03-22");
        incident.GetProperty("killed").GetProperty("low").GetInt32().ShouldBe(12);
        incident.GetProperty("injured").GetProperty("low").GetInt32().ShouldBe(30);
    }
}
