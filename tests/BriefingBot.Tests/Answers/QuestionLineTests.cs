using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Answers;

public class QuestionLineTests
{
    [Theory]
    [InlineData("who claimed the Moscow attack?", "who claimed the Moscow attack?")]
    [InlineData("attack on the mosque: who was it?", "attack on the mosque: who was it?")]
    [InlineData("/ask what does \"Vox\" say about since:2021?", "what does \"Vox\" say about since:2021?")]
    [InlineData("ask \"who claimed Kandahar\"", "who claimed Kandahar")]
    [InlineData("tell me about the group that attacked Kunduz", "tell me about the group that attacked Kunduz")]
    public void A_line_that_is_no_command_is_a_question_in_its_own_words(string line, string question) =>
        QuestionLine.Read(line, CommandTable.Standard).ShouldBe(question);

    [Theory]
    [InlineData("/group isis-k")]
    [InlineData("attacks isis-k since:2021")]
    [InlineData("atacks isis-k")]
    [InlineData("/who claimed it?")]
    [InlineData("/ask")]
    [InlineData("hello")]
    [InlineData("/ask \"who claimed it\" private:true")]
    public void A_command_stays_one_also_when_mistyped(string line) => QuestionLine.Read(line, CommandTable.Standard).ShouldBeNull();
}
