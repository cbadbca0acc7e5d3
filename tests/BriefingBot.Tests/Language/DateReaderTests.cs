using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class DateReaderTests
{
    public static TheoryData<string> Sentences => LanguageFixture.Lines("dates.jsonl");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void An_expression_resolves_against_the_time_of_publication_and_never_by_guessing(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;
        var text = expected.Text("text")!;
        PublicationTime? published = expected.Text("published") is { } day ? PublicationTime.Parse(day) : null;

        var dates = DateReader.ReadAll(Tokenizer.Tokenize(text), published);

        if (expected.Text("words") is not { } words)
        {
            dates.ShouldBeEmpty();
            return;
        }
        var date = dates.ShouldHaveSingleItem();
        date.Span.Of(text).ShouldBe(words);
        var resolved = expected.Text("anchor") is { } anchor ? date.From(PartialDate.Parse(anchor)) : date.Date;
        resolved?.ToString().ShouldBe(expected.Text("date"));
    }
}
