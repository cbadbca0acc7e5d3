using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Commands;

public class PeriodReaderTests
{
    private static readonly DateOnly Today = new(2024, 3, 28);

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-03", "2024-03-01", "2024-03-31")]
    [InlineData("2024-03-22", "2024-03-22", "2024-03-22")]
    [InlineData("March 2024", "2024-03-01", "2024-03-31")]
    [InlineData("mar 2024", "2024-03-01", "2024-03-31")]
    [InlineData("22 March 2024", "2024-03-22", "2024-03-22")]
    [InlineData("March 22, 2024", "2024-03-22", "2024-03-22")]
    [InlineData("22nd of", null, null)]
    [InlineData("December", "2023-12-01", "2023-12-31")]
    [InlineData("March", "2024-03-01", "2024-03-31")]
    [InlineData("today", "2024-03-28", "2024-03-28")]
    [InlineData("yesterday", "2024-03-27", "2024-03-27")]
    [InlineData("last 7 days", "2024-03-22", "2024-03-28")]
    [InlineData("past 2 weeks", "2024-03-15", "2024-03-28")]
    [InlineData("last month", "2024-02-01", "2024-02-29")]
    [InlineData("this year", "2024-01-01", "2024-03-28")]
    [InlineData("3 days ago", "2024-03-25", "2024-03-25")]
    [InlineData("2024-03..2024-05", "2024-03-01", "2024-05-31")]
    [InlineData("last two years", "2022-03-29", "2024-03-28")]
    [InlineData("2024-3", "2024-03-01", "2024-03-31")]
    [InlineData("2024/3/2", "2024-03-02", "2024-03-02")]
    [InlineData("22.3.2024", "2024-03-22", "2024-03-22")]
    [InlineData("22/03/2024", "2024-03-22", "2024-03-22")]
    [InlineData("03/22/2024", "2024-03-22", "2024-03-22")]
    [InlineData("2021-2023", "2021-01-01", "2023-12-31")]
    [InlineData("3/4/2024", null, null)]
    [InlineData("32.1.2024", null, null)]
    [InlineData("1.2.3.2024", null, null)]
    [InlineData("nonsense", null, null)]
    [InlineData("2024-13", null, null)]
    [InlineData("99999999999 days ago", null, null)]
    public void Dates_are_read_as_people_write_them(string text, string? since, string? until)
    {
        var period = PeriodReader.Read(text, Today);

        period?.Since?.ToString("yyyy-MM-dd").ShouldBe(since);
        period?.Until?.ToString("yyyy-MM-dd").ShouldBe(until);
        (period is null).ShouldBe(since is null);
    }

    [Theory]
    [InlineData("isis-k since March 2024", "isis-k", "2024-03-01", null)]
    [InlineData("isis-k since 2021 until 2022", "isis-k", "2021-01-01", "2022-12-31")]
    [InlineData("isis-k before 2022", "isis-k", null, "2021-12-31")]
    [InlineData("isis-k before 22 March 2024", "isis-k", null, "2024-03-21")]
    [InlineData("isis-k after 2021", "isis-k", "2022-01-01", null)]
    [InlineData("isis-k after 9999", "isis-k", "9999-12-31", null)]
    [InlineData("isis-k since 22.3.2024", "isis-k", "2024-03-22", null)]
    [InlineData("isis-k 2024", "isis-k", "2024-01-01", "2024-12-31")]
    [InlineData("isis-k in March 2024", "isis-k", "2024-03-01", "2024-03-31")]
    [InlineData("isis-k between 2021 and 2023", "isis-k", "2021-01-01", "2023-12-31")]
    [InlineData("isis-k from 2024-01 to 2024-02", "isis-k", "2024-01-01", "2024-02-29")]
    [InlineData("isis-k last 7 days", "isis-k", "2024-03-22", "2024-03-28")]
    [InlineData("since 2021 isis-k", "isis-k", "2021-01-01", null)]
    [InlineData("March 23 Movement", "March 23 Movement", null, null)]
    [InlineData("\"17 November\"", "17 November", null, null)]
    [InlineData("army of 2024 men", "army of 2024 men", null, null)]
    public void A_period_is_taken_out_of_the_words_of_a_call(string line, string left, string? since, string? until)
    {
        var (period, words) = PeriodReader.TakeFrom(CommandWords.Split(line), Today);

        string.Join(' ', words.Select(w => w.Text)).ShouldBe(left);
        period?.Since?.ToString("yyyy-MM-dd").ShouldBe(since);
        period?.Until?.ToString("yyyy-MM-dd").ShouldBe(until);
    }

    [Theory]
    [InlineData("2024-03-01", null, "since 1 March 2024")]
    [InlineData(null, "2021-12-31", "until 31 December 2021")]
    [InlineData("2021-01-01", "2021-12-31", "in 2021")]
    [InlineData("2024-03-01", "2024-03-31", "in March 2024")]
    [InlineData("2024-03-22", "2024-03-22", "on 22 March 2024")]
    [InlineData("2024-03-22", "2024-03-28", "from 22 to 28 March 2024")]
    [InlineData("2021-10-01", "2024-03-31", "from 1 October 2021 to 31 March 2024")]
    [InlineData(null, null, null)]
    public void A_period_is_said_as_people_say_it(string? since, string? until, string? words) =>
        new Period(Day(since), Day(until)).ToWords().ShouldBe(words);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
