using System.Text.Json;
using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class NumberReaderTests
{
    public static TheoryData<string> Sentences => LanguageFixture.Lines("numbers.jsonl");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_first_number_of_a_sentence_has_the_bounds_that_its_words_allow(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;
        var text = expected.Text("text")!;

        var number = NumberReader.ReadAll(Tokenizer.Tokenize(text)).First();

        number.Span.Of(text).ShouldBe(expected.Text("words"));
        number.Low.ShouldBe(expected.Number("low")!.Value);
        number.High.ShouldBe(expected.Number("high"));
        number.Qualifier.ToString().ShouldBe(expected.Text("qualifier"));
        number.IsOrdinal.ShouldBe(expected.TryGetProperty("ordinal", out _));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('7')]
    [InlineData('.')]
    [InlineData(',')]
    public void A_million_characters_of_one_kind_are_read_without_harm(char c)
    {
        var text = new string(c, 1_000_000);

        NumberReader.ReadAll(Tokenizer.Tokenize(text)).ShouldBeEmpty();
        DateReader.ReadAll(Tokenizer.Tokenize(text), null).ShouldBeEmpty();
        SentenceSplitter.Split(text).Count.ShouldBeLessThan(1000);
    }
}
