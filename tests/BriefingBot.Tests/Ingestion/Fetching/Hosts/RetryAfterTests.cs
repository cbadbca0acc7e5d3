using BriefingBot.Ingestion.Fetching.Hosts;

namespace BriefingBot.Tests.Ingestion.Fetching.Hosts;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2024, 3, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 0 ", 0)]
    [InlineData("Fri, 22 Mar 2024 12:10:00 GMT", 600)]
    [InlineData("Friday, 22-Mar-24 12:10:00 GMT", 600)]
    [InlineData("Fri Mar 22 12:10:00 2024", 600)]
    [InlineData("Fri, 22 Mar 2024 11:00:00 GMT", 0)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 86_400)]
    [InlineData("99999999999999999999", 86_400)]
    [InlineData("999999999", 86_400)]
    public void Both_forms_are_read_and_bounded_by_a_day(string header, int seconds) =>
        RetryAfter.Read(header, Now).ShouldBe(Now.AddSeconds(seconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("120, 120")]
    [InlineData("Fri, 32 Mar 2024 12:10:00 GMT")]
    public void What_cannot_be_read_is_nothing(string? header) => RetryAfter.Read(header, Now).ShouldBeNull();
}
