using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Tests.Language;

namespace BriefingBot.Tests.Ingestion.Extraction;

/// <summary>Whole articles of our own; each line says what must be read out of one, and leaves open what it does not name.</summary>
public sealed class ArticleReadingTests
{
    public static TheoryData<string> Articles => LanguageFixture.Lines("articles.jsonl");

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_gives_its_incidents_and_no_others(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;
        var report = new ReportText(expected.Text("id")!, expected.Text("title"), expected.Text("text")!, expected.Text("published") is { } day ? PublicationTime.Parse(day) : null);

        var reading = ExtractionFixture.Reader.Read(report);

        var json = JsonDocument.Parse(ExtractJson.Write(reading)).RootElement.GetProperty("incidents").EnumerateArray().ToList();
        if (expected.TryGetProperty("none", out _))
            json.ShouldBeEmpty();
        else if (expected.TryGetProperty("noMain", out _))
            reading.Incidents.ShouldAllBe(i => i.Date == null || i.Date.Start.Year != report.Published!.Value.Day.Year);
        else
            Compare(expected.GetProperty("incidents").EnumerateArray().ToList(), json);
        reading.Incidents.SelectMany(i => i.Evidence).ShouldAllBe(e => TextOf(report, e.Part).Substring(e.Start, e.End - e.Start) == e.Text);
    }

    private static string TextOf(ReportText report, PassageKind part) => part == PassageKind.Heading ? report.Title! : report.Body;

    private static void Compare(List<JsonElement> expected, List<JsonElement> incidents)
    {
        incidents.Count.ShouldBe(expected.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            foreach (var field in expected[i].EnumerateObject())
                Compare(field, incidents[i]);
        }
    }

    private static void Compare(JsonProperty expected, JsonElement incident)
    {
        switch (expected.Name)
        {
            case "killed" or "injured":
                var figure = incident.GetProperty(expected.Name);
                if (expected.Value.ValueKind == JsonValueKind.Null)
                {
                    figure.ValueKind.ShouldBe(JsonValueKind.Null, expected.Name);
                    break;
                }
                figure.ValueKind.ShouldBe(JsonValueKind.Object, expected.Name);
                figure.Number("low").ShouldBe(expected.Value[0].GetInt64());
                (figure.Number("high")?.ToString() ?? "null").ShouldBe(expected.Value[1].GetRawText());
                break;
            case "place":
                incident.GetProperty("places").EnumerateArray().First().Text("name").ShouldBe(expected.Value.GetString());
                break;
            case "stances":
                incident.GetProperty("attributions").EnumerateArray().Select(a => a.Text("stance")).ShouldBe(expected.Value.EnumerateArray().Select(s => s.GetString()));
                break;
            default:
                incident.GetProperty(expected.Name).ToString().ShouldBe(expected.Value.ToString(), expected.Name);
                break;
        }
    }
}
