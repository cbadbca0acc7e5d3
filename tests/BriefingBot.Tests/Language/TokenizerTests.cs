using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("ISIS-K’s men don't stop.", "isis-k|'s|men|don't|stop|.")]
    [InlineData("The U.S. lost 1,300 M-16s.", "the|u.s.|lost|1,300|m-16s|.")]
    [InlineData("a 13-year-old, 60-70", "a|13-year-old|,|60|-|70")]
    [InlineData("Wait... (no)", "wait|...|(|no|)")]
    public void Words_keep_what_belongs_to_them(string text, string tokens) =>
        string.Join('|', Tokenizer.Tokenize(text).Select(t => t.Text)).ShouldBe(tokens);
}
