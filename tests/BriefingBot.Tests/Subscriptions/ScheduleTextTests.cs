using BriefingBot.Engine.Subscriptions;
using BriefingBot.Engine.Subscriptions.Actions;

namespace BriefingBot.Tests.Subscriptions;

public class ScheduleTextTests
{
    private static readonly DigestSchedule Before = new(new TimeOnly(6, 0), Weekdays.All, "UTC");

    [Theory]
    [InlineData("07:00 Europe/Berlin", null, "07:00 Europe/Berlin, daily")]
    [InlineData("7:30", null, "07:30 UTC, daily")]
    [InlineData("7am asia/kabul", "mon-fri", "07:00 Asia/Kabul, mon-fri")]
    [InlineData("7:30 pm Kabul", "sat,sun", "19:30 Asia/Kabul, sat, sun")]
    [InlineData("23:59 New York", "fri-mon", "23:59 America/New_York, mon, fri, sat, sun")]
    [InlineData("", "weekdays", "06:00 UTC, mon-fri")]
    public void A_time_a_zone_and_days_are_read_as_people_write_them(string words, string? days, string read) =>
        ScheduleReader.Read(words, days, Before).Schedule!.ToWords().ShouldBe(read);

    [Theory]
    [InlineData("25:00 Europe/Berlin", null, "\"25:00\" is no time of day; write a time and a time zone, such as /digest add 07:00 Europe/Berlin.")]
    [InlineData("Europe/Berlin", null, "\"Europe/Berlin\" is no time of day; write a time and a time zone, such as /digest add 07:00 Europe/Berlin.")]
    [InlineData("07:00 Europe/Berln", null, "\"Europe/Berln\" is no time zone; did you mean Europe/Berlin? For example /digest add 07:00 Europe/Berlin.")]
    [InlineData("07:00 Mordor/Barad-dur", null, "\"Mordor/Barad-dur\" is no time zone; write one such as Europe/Berlin, Asia/Kabul or UTC. For example /digest add 07:00 Europe/Berlin.")]
    [InlineData("07:00", "someday", "\"someday\" are no days of the week; write daily, mon-fri or mon,wed,fri.")]
    public void What_cannot_be_read_is_said_with_what_would_be_right(string words, string? days, string fault) =>
        ScheduleReader.Read(words, days, Before).Fault.ShouldBe(fault);

    [Theory]
    [InlineData("22:00-07:00", "2024-03-22T21:59:00Z", false)]
    [InlineData("22:00-07:00", "2024-03-22T22:00:00Z", true)]
    [InlineData("22:00-07:00", "2024-03-22T06:59:00Z", true)]
    [InlineData("22:00-07:00", "2024-03-22T07:00:00Z", false)]
    [InlineData("12:00-13:00", "2024-03-22T12:30:00Z", true)]
    public void Quiet_hours_may_run_over_midnight(string hours, string now, bool held) =>
        TimeOfDayText.ReadStretch(hours)!.Holds(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.Utc).ShouldBe(held);

    [Theory]
    [InlineData("22:00")]
    [InlineData("22:00-22:00")]
    [InlineData("22:00-25:00")]
    public void What_is_no_stretch_of_the_day_is_not_read(string hours) => TimeOfDayText.ReadStretch(hours).ShouldBeNull();
}
