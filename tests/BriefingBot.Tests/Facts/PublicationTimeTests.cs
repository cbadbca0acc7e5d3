using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Facts;

public class PublicationTimeTests
{
    [Theory]
    [InlineData("2024-03-28", "2024-03-28", "28 March 2024")]
    [InlineData("2024-03-28T14:20:00Z", "2024-03-28T14:20:00Z", "28 March 2024, 14:20 UTC")]
    [InlineData("2024-03-28T14:20:00+04:30", "2024-03-28T09:50:00Z", "28 March 2024, 09:50 UTC")]
    public void A_time_is_kept_in_utc_and_a_day_stays_a_day(string text, string written, string words)
    {
        var time = PublicationTime.Parse(text);

        time.ToString().ShouldBe(written);
        time.ToWords().ShouldBe(words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("yesterday")]
    [InlineData("28/03/2024")]
    [InlineData("2024-03-28T99:00:00Z")]
    public void What_is_no_time_is_refused(string text) => PublicationTime.TryParse(text, out _).ShouldBeFalse();
}
