namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>ISO 8601 without separators, with two-digit years, or by day of the year: <c>20040105</c>, <c>04-01-05</c>, <c>2004-005</c>. A date without a year is no date.</summary>
internal static class CompactIsoDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var split = text.Trim().Split(['T', 't', ' '], 2);
        var digits = split[0].Replace("-", string.Empty, StringComparison.Ordinal);
        if (DateParts.Number(digits) is null || split[0].StartsWith('-')) return null;
        if (YearAndRest(split[0], digits) is not var (year, rest) || Date(year, rest) is not { } date) return null;
        if (split.Length == 1) return DateParts.Instant(date.Year, date.Month, date.Day, 0, 0, 0, TimeSpan.Zero);
        return W3cDate.Parse($"{date:yyyy-MM-dd}T{Clock(split[1])}");
    }

    private static (int Year, string Tail)? YearAndRest(string written, string digits)
    {
        var dash = written.IndexOf('-');
        var twoDigits = dash == 2 || (dash < 0 && digits.Length is 5 or 6);
        if (digits.Length < (twoDigits ? 2 : 4)) return null;
        return twoDigits ? (2000 + int.Parse(digits[..2]), digits[2..]) : (int.Parse(digits[..4]), digits[4..]);
    }

    private static DateTime? Date(int year, string rest)
    {
        if (year is < 1 or > 9999) return null;
        var first = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        if (rest.Length == 0) return first;
        if (rest.Length == 3)
        {
            var ordinal = int.Parse(rest);
            return ordinal >= 1 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365) ? first.AddDays(ordinal - 1) : null;
        }

        var month = int.Parse(rest.Length >= 2 ? rest[..2] : rest);
        var day = rest.Length == 4 ? int.Parse(rest[2..]) : 1;
        if (rest.Length is not (2 or 4) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
    }

    /// <summary>Puts colons into <c>101455Z</c>.</summary>
    private static string Clock(string clock)
    {
        if (clock.Contains(':') || clock.Length < 4 || DateParts.Number(clock.AsSpan(0, 4)) is null) return clock;
        var withSeconds = clock.Length >= 6 && DateParts.Number(clock.AsSpan(4, 2)) is not null;
        return withSeconds ? $"{clock[..2]}:{clock[2..4]}:{clock[4..]}" : $"{clock[..2]}:{clock[2..]}";
    }
}
