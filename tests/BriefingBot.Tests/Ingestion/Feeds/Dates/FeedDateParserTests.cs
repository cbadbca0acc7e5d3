using BriefingBot.Ingestion.Feeds.Dates;

namespace BriefingBot.Tests.Ingestion.Feeds.Dates;

public sealed class FeedDateParserTests
{
    [Theory]
    [InlineData("Fri, 22 Mar 2024 20:15:30 GMT", "2024-03-22T20:15:30")]
    [InlineData("22 Mar 24 20:15 +0300", "2024-03-22T17:15:00")]
    [InlineData("Fri,22 Mar 2024 20:15:30 -0000", "2024-03-22T20:15:30")]
    [InlineData("Friday, March 22 2024 20:15:30 EST", "2024-03-23T01:15:30")]
    [InlineData("Fri, 22 Mar 2024", "2024-03-22T00:00:00")]
    [InlineData("Fri, 22 Mar 2024 20:15:30 GMT+03:00", "2024-03-22T17:15:30")]
    [InlineData("Fri, 22 Mar 2024 20:15:30 Etc/GMT", "2024-03-22T20:15:30")]
    [InlineData("Fri, 22 Mar 2024 20:15:30 MSK", "2024-03-22T17:15:30")]
    [InlineData("1 Jan 95 00:00:00 Z", "1995-01-01T00:00:00")]
    [InlineData("2024", "2024-01-01T00:00:00")]
    [InlineData("2024-03", "2024-03-01T00:00:00")]
    [InlineData("2024-03-22", "2024-03-22T00:00:00")]
    [InlineData("2024-03-22T20:15Z", "2024-03-22T20:15:00")]
    [InlineData("2024-03-22T20:15:30.123+03:00", "2024-03-22T17:15:30")]
    [InlineData("2024-03-22T20:15:30+0300", "2024-03-22T17:15:30")]
    [InlineData("2024-03-22 20:15:30", "2024-03-22T20:15:30")]
    [InlineData("2024-03-22 20:15:30 +03:00", "2024-03-22T17:15:30")]
    [InlineData("2024-03-22T24:00:00Z", "2024-03-23T00:00:00")]
    [InlineData("20240322", "2024-03-22T00:00:00")]
    [InlineData("20240322T201530Z", "2024-03-22T20:15:30")]
    [InlineData("2024-082", "2024-03-22T00:00:00")]
    [InlineData("24-03-22", "2024-03-22T00:00:00")]
    [InlineData("Fri Mar 22 20:15:30 2024", "2024-03-22T20:15:30")]
    [InlineData("Fri Mar 22 20:15:30 +0300 2024", "2024-03-22T17:15:30")]
    [InlineData("Fri, 2024/03/22 20:15:30 EDT", "2024-03-23T00:15:30")]
    [InlineData("2024-július-13T9:15-05:00", "2024-07-13T14:15:00")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00")]
    [InlineData("2004년 05월 28일 01:31:15", "2004-05-27T16:31:15")]
    [InlineData("2004-05-25 오후 11:23:17", "2004-05-25T14:23:17")]
    [InlineData("2004-05-25 오후 12:23:17", "2004-05-25T03:23:17")]
    public void A_date_is_read_in_the_spelling_that_feeds_use(string text, string expected)
    {
        FeedDateParser.Parse(text)!.Value.ToString("s").ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("32 Mar 2024 00:00:00 GMT")]
    [InlineData("22 Mar 2024 25:00:00 GMT")]
    [InlineData("22 Mar 2024 00:00:00 +9999")]
    [InlineData("0001-01-01T00:00:00+05:00")]
    [InlineData("9999-12-31T23:59:59-05:00")]
    [InlineData("99999-01-01")]
    [InlineData("--03-22")]
    public void What_no_calendar_has_is_no_date(string text) => FeedDateParser.Parse(text).ShouldBeNull();
}
