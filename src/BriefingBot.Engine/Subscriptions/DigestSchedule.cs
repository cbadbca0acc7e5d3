namespace BriefingBot.Engine.Subscriptions;

/// <summary>When a digest comes: a time of day on some days of the week, by the clocks of a zone.</summary>
/// <param name="Zone">IANA name, "Europe/Berlin".</param>
public sealed record DigestSchedule(TimeOnly At, Weekdays Days, string Zone)
{
    public TimeZoneInfo ZoneInfo => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>"07:00 Europe/Berlin, mon-fri".</summary>
    public string ToWords() => FormattableString.Invariant($"{At:HH:mm} {Zone}, {Days.ToWords()}");

    /// <summary>
    /// The instants of the schedule from a day of the zone on, in order, without end. A time that clocks skip on a day comes when they
    /// go on; one that they show twice comes the first time.
    /// </summary>
    internal IEnumerable<DateTimeOffset> OccurrencesFrom(DateOnly day)
    {
        var zone = ZoneInfo;
        for (; day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (Days.Contains(day.DayOfWeek))
                yield return LocalTime.Instant(day, At, zone);
        }
    }
}
