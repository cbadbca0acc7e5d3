using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Facts;

public class PartialDateTests
{
    [Theory]
    [InlineData("2024-03-22", DatePrecision.Day, "22 March 2024")]
    [InlineData("2024-03", DatePrecision.Month, "March 2024")]
    [InlineData("2024", DatePrecision.Year, "2024")]
    [InlineData("XXXX-10-08", DatePrecision.DayWithoutYear, "8 October (year not given)")]
    [InlineData("XXXX-10", DatePrecision.MonthWithoutYear, "October (year not given)")]
    [InlineData("2024-03-21/2024-03-22", DatePrecision.Range, "21 to 22 March 2024")]
    [InlineData("2024-02-28/2024-03-01", DatePrecision.Range, "28 February to 1 March 2024")]
    [InlineData("2023-12-31/2024-01-01", DatePrecision.Range, "31 December 2023 to 1 January 2024")]
    public void Each_written_form_is_read_said_in_words_and_written_back(string text, DatePrecision precision, string words)
    {
        var date = PartialDate.Parse(text);

        date.Precision.ShouldBe(precision);
        date.ToWords().ShouldBe(words);
        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("2024-3-2")]
    [InlineData("XXXX")]
    [InlineData("0000-01-01")]
    [InlineData("2024-03-22/2024-03-21")]
    [InlineData("XXXX-10-08/XXXX-10-09")]
    [InlineData("2024-03-22 ")]
    [InlineData("2024-03-22\n")]
    [InlineData("22 March 2024")]
    [InlineData("٢٠٢٤-03-22")]
    public void What_is_no_date_is_refused(string text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_leap_day_without_a_year_is_a_date() => PartialDate.Parse("XXXX-02-29").ToWords().ShouldBe("29 February (year not given)");

    [Fact]
    public void A_month_reaches_from_its_first_day_to_its_last()
    {
        PartialDate.Parse("2024-02").Earliest.ShouldBe(new DateOnly(2024, 2, 1));
        PartialDate.Parse("2024-02").Latest.ShouldBe(new DateOnly(2024, 2, 29));
    }

    [Fact]
    public void Without_a_year_no_day_of_the_calendar_is_meant() => PartialDate.Parse("XXXX-10-08").Earliest.ShouldBeNull();

    [Theory]
    [InlineData("2024-03", "2024-03-22", true)]
    [InlineData("2024", "2024-12-31", true)]
    [InlineData("2024-03", "2024-04-01", false)]
    [InlineData("XXXX-10-08", "2021-10-08", true)]
    [InlineData("XXXX-10-08", "2021-10-09", false)]
    [InlineData("2024-03-21/2024-03-22", "2024-03-22", true)]
    public void Dates_can_mean_the_same_day_when_they_overlap(string one, string other, bool can)
    {
        PartialDate.Parse(one).CanMeanTheSameAs(PartialDate.Parse(other)).ShouldBe(can);
        PartialDate.Parse(other).CanMeanTheSameAs(PartialDate.Parse(one)).ShouldBe(can);
    }

    [Fact]
    public void Every_day_of_ten_thousand_survives_writing_and_reading()
    {
        for (var day = new DateOnly(1999, 1, 1); day < new DateOnly(2026, 1, 1); day = day.AddDays(1))
            PartialDate.Parse(PartialDate.OfDay(day).ToString()).Earliest.ShouldBe(day);
    }
}
