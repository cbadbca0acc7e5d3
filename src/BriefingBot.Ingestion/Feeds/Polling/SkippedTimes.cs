namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>Moves a check out of the hours and days at which a feed says it never changes (RSS 0.91 skipHours and skipDays, in UTC).</summary>
internal static class SkippedTimes
{
    private const int HoursOfAWeek = 7 * 24;

    public static DateTimeOffset After(DateTimeOffset planned, UpdateHints hints)
    {
        var time = planned;
        for (var hour = 0; hour < HoursOfAWeek; hour++)
        {
            var utc = time.UtcDateTime;
            if (!hints.SkipHours.Contains(utc.Hour) && !hints.SkipDays.Contains(utc.DayOfWeek)) return time;
            time = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        // A feed that skips every hour of the week has not understood the element.
        return planned;
    }
}
