using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Tests.Language;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class CorrectionReaderTests
{
    public static TheoryData<string> Texts => LanguageFixture.Lines("corrections.jsonl");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_says_which_figure_it_takes_back_and_a_toll_that_merely_changes_does_not(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;

        var tolls = ExtractionFixture.Reader.Read(new ReportText("a", null, expected.Text("text")!, PublicationTime.Parse("2024-06-08"))).Incidents.SelectMany(i => i.Tolls).ToList();

        var corrections = tolls.Where(t => t.Corrects is not null).ToList();
        if (expected.TryGetProperty("none", out _))
        {
            corrections.ShouldBeEmpty();
            return;
        }
        var correction = corrections.ShouldHaveSingleItem();
        correction.Measure.ToString().ToLowerInvariant().ShouldBe(expected.Text("measure"));
        ((long?)correction.Low).ShouldBe(expected.Number("right"));
        ((long?)correction.Corrects!.Low).ShouldBe(expected.Number("wrong"));
        tolls.ShouldNotContain(t => t.Measure == correction.Measure && t.Low == correction.Corrects.Low, "what is taken back is no figure of this document");
    }
}
