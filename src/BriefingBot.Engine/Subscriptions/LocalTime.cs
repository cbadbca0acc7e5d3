namespace BriefingBot.Engine.Subscriptions;

/// <summary>From the clocks of a zone to instants.</summary>
public static class LocalTime
{
    // Zones have skipped half an hour and an hour, and some two; a day is out of the question.
    private const int LongestGapMinutes = 24 * 60;

    /// <summary>When the clocks of the zone show the time on that day: the first time, where they show it twice; the end of the gap, where they skip it.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(at, DateTimeKind.Unspecified);
        for (var i = 0; i < LongestGapMinutes && zone.IsInvalidTime(local); i++)
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
