using BriefingBot.Terminal;

namespace BriefingBot.IntegrationTests.Terminal;

public sealed class TerminalChatTests
{
    [Theory]
    [InlineData("9", 2, "There is no button 9; the last answer has 1 to 2.")]
    [InlineData("0", 1, "There is no button 0; the last answer has only 1.")]
    [InlineData("3", 0, "There is no button 3; the last answer has none.")]
    public void A_number_without_its_button_is_told_which_there_are(string typed, int buttons, string sentence) =>
        TerminalChat.NoButton(typed, buttons).ShouldBe(sentence);

    [Theory]
    [InlineData("quit", true)]
    [InlineData(" /exit ", true)]
    [InlineData("quit smoking", false)]
    [InlineData("", false)]
    public void A_chat_is_left_by_a_word_of_its_own(string line, bool leaves) => LeavingWord.Is(line).ShouldBe(leaves);
}
