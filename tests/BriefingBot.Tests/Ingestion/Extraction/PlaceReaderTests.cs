using System.Text.Json;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Tests.Language;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class PlaceReaderTests
{
    public static TheoryData<string> Sentences => LanguageFixture.Lines("places.jsonl");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_context_decides_between_places_of_one_name(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;
        var text = expected.Text("text")!;

        var place = new PlaceReader(ExtractionFixture.Places).Read(text, Tokenizer.Tokenize(text), []).First(p => p.Entry.Name == expected.Text("place"));

        place.Entry.Country.ShouldBe(expected.Text("country"));
        place.Entry.ToPlace().Latitude.ShouldNotBeNull();
    }
}
