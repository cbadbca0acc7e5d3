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
}
