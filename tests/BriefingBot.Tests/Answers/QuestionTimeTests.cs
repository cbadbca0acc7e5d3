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
    [InlineData("how many attacks between 2021 and 2022?", "2021-01-01", "2022-12-31")]
    [InlineData("How many attacks were there from 2019 to 2021?", "2019-01-01", "2021-12-31")]
    [InlineData("what did al-Shabaab do in 2021-2022", "2021-01-01", "2022-12-31")]
    [InlineData("attacks 2021–2022", "2021-01-01", "2022-12-31")]
    [InlineData("attacks in 2021-22", "2021-01-01", "2022-12-31")]
    [InlineData("attacks in 2021 and 2022", "2021-01-01", "2022-12-31")]
    [InlineData("attacks between March 2021 and 2022", "2021-03-01", "2022-12-31")]
    [InlineData("attacks between 2021 and March 2022", "2021-01-01", "2022-03-31")]
    [InlineData("attacks between March and May 2022", "2022-03-01", "2022-05-31")]
    [InlineData("attacks between November and March 2022", "2021-11-01", "2022-03-31")]
    [InlineData("attacks from 2021 until now", "2021-01-01", null)]
    [InlineData("attacks from 2021 onwards", "2021-01-01", null)]
    [InlineData("attacks from 5 March 2021 to 8 March 2021", "2021-03-05", "2021-03-08")]
    [InlineData("the attack of March 2021 between the two towns", "2021-03-01", "2021-03-31")]
    public void Times_are_read_as_people_write_them(string question, string since, string? until)
    {
        var time = QuestionTimeReader.Read(question, Tokenizer.Tokenize(question), Now);

        time.ShouldNotBeNull().Time.Period.Since.ShouldBe(DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture));
        time.Value.Time.Period.Until.ShouldBe(until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
    }
}
