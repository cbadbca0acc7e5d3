using BriefingBot.Engine.Subscriptions;

namespace BriefingBot.Tests.Subscriptions;

public class DigestPlannerTests
{
    private static readonly DigestSchedule Berlin = new(new TimeOnly(7, 0), Weekdays.All, "Europe/Berlin");

    [Fact]
    public void Nothing_is_due_before_the_time_has_come() =>
        DigestPlanner.Due(Berlin, At("2024-03-21T06:00Z"), At("2024-03-22T05:59:59Z")).ShouldBeNull();

    [Fact]
    public void A_digest_is_due_at_its_time_and_not_late() =>
        DigestPlanner.Due(Berlin, At("2024-03-21T06:00Z"), At("2024-03-22T06:00Z")).ShouldBe(new DueDigest(At("2024-03-22T06:00Z"), 0, false));

    [Fact]
    public void Once_settled_it_is_not_due_again() =>
        DigestPlanner.Due(Berlin, At("2024-03-22T06:00Z"), At("2024-03-22T23:00Z")).ShouldBeNull();

    [Fact]
    public void A_service_that_was_down_at_seven_makes_it_at_seven_forty_and_says_that_it_is_late() =>
        DigestPlanner.Due(Berlin, At("2024-03-21T06:00Z"), At("2024-03-22T06:40Z")).ShouldBe(new DueDigest(At("2024-03-22T06:00Z"), 0, true));

    [Fact]
    public void Days_without_the_service_make_one_digest_that_counts_those_missed() =>
        DigestPlanner.Due(Berlin, At("2024-03-21T06:00Z"), At("2024-03-25T09:00Z")).ShouldBe(new DueDigest(At("2024-03-25T06:00Z"), 3, true));

    [Fact]
    public void Years_without_the_service_end_at_a_count()
    {
        var due = DigestPlanner.Due(Berlin, At("2014-03-21T06:00Z"), At("2024-03-25T06:00Z"))!;
        due.At.ShouldBe(At("2024-03-25T06:00Z"));
        due.Missed.ShouldBe(400);
    }

    [Theory]
    [InlineData("Europe/Berlin", "02:30", "2024-03-30T12:00Z", "2024-03-31T01:00Z", "2024-04-01T00:30Z")]
    [InlineData("America/New_York", "02:30", "2024-03-09T12:00Z", "2024-03-10T07:00Z", "2024-03-11T06:30Z")]
    [InlineData("Australia/Lord_Howe", "02:15", "2024-10-05T00:00Z", "2024-10-05T15:30Z", "2024-10-06T15:15Z")]
    [InlineData("Asia/Beirut", "00:30", "2024-03-30T12:00Z", "2024-03-30T22:00Z", "2024-03-31T21:30Z")]
    public void A_time_that_the_clocks_skip_comes_once_when_they_go_on(string zone, string at, string after, string first, string second) =>
        Next(zone, at, after, 2).ShouldBe([At(first), At(second)]);

    [Theory]
    [InlineData("Europe/Berlin", "02:30", "2024-10-26T12:00Z", "2024-10-27T00:30Z", "2024-10-28T01:30Z")]
    [InlineData("America/New_York", "01:30", "2024-11-02T12:00Z", "2024-11-03T05:30Z", "2024-11-04T06:30Z")]
    [InlineData("Australia/Lord_Howe", "01:45", "2024-04-06T00:00Z", "2024-04-06T14:45Z", "2024-04-07T15:15Z")]
    public void A_time_that_the_clocks_show_twice_comes_once(string zone, string at, string after, string first, string second) =>
        Next(zone, at, after, 2).ShouldBe([At(first), At(second)]);

    [Fact]
    public void Only_the_days_asked_for_have_one()
    {
        var weekdays = new DigestSchedule(new TimeOnly(7, 0), Weekdays.Working, "UTC");
        DigestPlanner.Next(weekdays, At("2024-03-22T07:00Z")).ShouldBe(At("2024-03-25T07:00Z"));
    }

    private static List<DateTimeOffset> Next(string zone, string at, string after, int count)
    {
        var schedule = new DigestSchedule(TimeOnly.Parse(at), Weekdays.All, zone);
        var found = new List<DateTimeOffset>();
        for (var last = At(after); found.Count < count; last = found[^1])
            found.Add(DigestPlanner.Next(schedule, last));
        return found;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
