using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Commands;

public class CommandWordsTests
{
    [Theory]
    [InlineData("/group isis-k", "/group|isis-k")]
    [InlineData("  /group   isis-k\t", "/group|isis-k")]
    [InlineData("attack \"crocus city hall\"", "attack|crocus city hall")]
    [InlineData("attack “crocus city hall”", "attack|crocus city hall")]
    [InlineData("attack «crocus city hall»", "attack|crocus city hall")]
    [InlineData("attacks country:\"Burkina Faso\"", "attacks|country:Burkina Faso")]
    [InlineData("attack \"never closed", "attack|never closed")]
    [InlineData("group Jama'at", "group|Jama'at")]
    [InlineData("a\0b", "a|b")]
    [InlineData("", "")]
    public void Blanks_part_words_and_quotation_marks_of_any_style_keep_them_together(string line, string words) =>
        string.Join('|', CommandWords.Split(line).Select(w => w.Text)).ShouldBe(words);

    [Theory]
    [InlineData("isis-k")]
    [InlineData("Burkina Faso")]
    [InlineData("since:2024")]
    [InlineData("“odd”")]
    public void A_quoted_text_is_read_back_as_one_word(string text) =>
        CommandWords.Split(CommandWords.Quote(text)).ShouldHaveSingleItem().Text.ShouldBe(text);
}
