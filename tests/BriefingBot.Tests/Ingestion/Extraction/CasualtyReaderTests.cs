using System.Text.Json;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Casualties;
using BriefingBot.Tests.Language;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class CasualtyReaderTests
{
    public static TheoryData<string> Sentences => LanguageFixture.Lines("tolls.jsonl");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_who_was_harmed_and_the_bounds_of_how_many(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;

        var found = CasualtyReader.Read(TaggedText.Of(expected.Text("text")!), 0);

        foreach (var harm in Enum.GetValues<Harm>())
        {
            if (!expected.TryGetProperty(harm.ToString().ToLowerInvariant(), out var figure))
                continue;
            var mine = found.Where(o => o.Harm == harm && !o.IsSelf && o.Strength > CountStrength.Pronoun || o.Harm == harm && o.Strength == CountStrength.Single || o.Harm == harm && harm == Harm.Injured && !o.IsSelf).ToList();
            if (figure.ValueKind == JsonValueKind.Null)
            {
                mine.Where(o => o.Strength >= CountStrength.Single).ShouldBeEmpty();
                continue;
            }
            mine.ShouldNotBeEmpty();
            mine[0].Low.ShouldBe(figure[0].GetInt64());
            (mine[0].High?.ToString() ?? "null").ShouldBe(figure[1].GetRawText());
        }
    }
}
