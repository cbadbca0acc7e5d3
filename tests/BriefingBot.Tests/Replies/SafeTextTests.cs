using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Replies;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Kunduz – “mosque” — عربي 💥", "Kunduz – “mosque” — عربي 💥")]
    [InlineData("red\u001b[31m", "red[31m")]
    [InlineData("a\u202eb\u2066c", "abc")]
    [InlineData("line\r\nbreak\ttab", "line  break tab")]
    [InlineData("nul\0", "nul")]
    public void Nothing_is_left_that_a_terminal_obeys(string text, string safe) => SafeText.Of(text).ShouldBe(safe);

    [Fact]
    public void Half_of_a_pair_becomes_the_sign_for_it() => SafeText.Of("lone \ud83d surrogate").ShouldBe("lone \ufffd surrogate");
}
