using System.Text.Json;
using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Texts => LanguageFixture.Lines("sentences.jsonl");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_cut_where_its_sentences_end(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;
        var text = expected.Text("text")!;

        var sentences = SentenceSplitter.Split(text).Select(span => span.Of(text));

        sentences.ShouldBe(expected.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()));
    }
}
