using System.Globalization;

namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>Puts numbers together to an instant, refusing those that no calendar has.</summary>
internal static class DateParts
{
    public static int? Number(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateTimeOffset? Instant(int? year, int? month, int? day, int? hour, int? minute, int? second, TimeSpan offset)
    {
        if (year is not (>= 1 and <= 9999) || month is not (>= 1 and <= 12) || day is not >= 1) return null;
        if (day > DateTime.DaysInMonth(year.Value, month.Value)) return null;
        if (hour is not (>= 0 and <= 24) || minute is not (>= 0 and <= 59) || second is not (>= 0 and <= 60)) return null;

        // 24:00 and leap seconds are legal spellings of the next hour and second.
        var local = new DateTime(year.Value, month.Value, day.Value, 0, 0, 0, DateTimeKind.Unspecified);
        var ticks = local.Ticks + (new TimeSpan(hour.Value, minute.Value, second.Value) - offset).Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>Hours, minutes and seconds out of <c>10:14:55.3</c>; what is missing is zero.</summary>
    public static (int? Hour, int? Minute, int? Second) Clock(string text)
    {
        var parts = text.Split(':', 4);
        if (parts.Length > 3) return (null, null, null);
        return (Number(WithoutFraction(parts[0])), parts.Length > 1 ? Number(WithoutFraction(parts[1])) : 0, parts.Length > 2 ? Number(WithoutFraction(parts[2])) : 0);
    }

    private static ReadOnlySpan<char> WithoutFraction(string text)
    {
        var point = text.AsSpan().IndexOfAny('.', ',');
        return point < 0 ? text : text.AsSpan(0, point);
    }
}
