using System.Text.Json;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Tests.Language;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class AttributionReaderTests
{
    public static TheoryData<string> Sentences => LanguageFixture.Lines("attributions.jsonl");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Claimed_blamed_suspected_and_denied_are_kept_apart(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;

        var incident = ExtractionFixture.Reader.Read(new ReportText("a", null, expected.Text("text")!, null)).Incidents.ShouldHaveSingleItem();

        if (expected.Text("actor") is not { } actor)
        {
            incident.Attributions.ShouldBeEmpty();
            return;
        }
        incident.Attributions[0].Actor.ShouldBe(actor);
        incident.Attributions[0].Stance.ToString().ToLowerInvariant().ShouldBe(expected.Text("stance"));
        if (expected.Text("by") is { } by)
            incident.Attributions[0].By.ShouldBe(by);
    }
}
