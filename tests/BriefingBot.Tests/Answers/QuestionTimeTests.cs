using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Answers;

public class QuestionTimeTests
{
    private static readonly DateTimeOffset Now = new(2024, 4, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("How many were killed in Kabul in 2021-11?", "2021-11-01", "2021-11-30")]
    [InlineData("attacks since 2021-11", "2021-11-01", null)]
    [InlineData("what happened in 2021-13", "2021-01-01", "2021-12-31")]
    [InlineData("what happened on 2021-11-05?", "2021-11-05", "2021-11-05")]
    public void Months_are_read_as_commands_take_them(string question, string since, string? until)
    {
        var time = QuestionTimeReader.Read(question, Tokenizer.Tokenize(question), Now);

        time.ShouldNotBeNull().Time.Period.Since.ShouldBe(DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture));
        time.Value.Time.Period.Until.ShouldBe(until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
    }
}
