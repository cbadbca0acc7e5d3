using System.Globalization;

namespace BriefingBot.Engine.Facts;

/// <summary>Year, month and day, each null where it is not known; a day only with a month, and at least a year or a month.</summary>
public readonly record struct CalendarPart
{
    private CalendarPart(int? year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int? Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    internal DateOnly? Earliest => Year is { } year ? new DateOnly(year, Month ?? 1, Day ?? 1) : null;

    internal DateOnly? Latest => Year is { } year
        ? new DateOnly(year, Month ?? 12, Day ?? DateTime.DaysInMonth(year, Month ?? 12))
        : null;

    internal static CalendarPart Create(int? year, int? month, int? day) =>
        TryCreate(year, month, day) ?? throw new ArgumentOutOfRangeException(nameof(day), $"{year:0000}-{month:00}-{day:00} is not in the calendar.");

    internal static CalendarPart? TryCreate(int? year, int? month, int? day)
    {
        if ((year is null && month is null) || (day is not null && month is null))
            return null;
        if (year is < 1 or > 9999 || month is < 1 or > 12)
            return null;
        // Without a year the leap day has to be allowed: 2024 is a leap year.
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year ?? 2024, month!.Value)))
            return null;
        return new CalendarPart(year, month, day);
    }

    /// <summary>The written form: 2024-03-22, 2024-03, 2024, XXXX-10-08.</summary>
    public override string ToString()
    {
        var text = Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        if (Month is { } month)
            text += month.ToString("-00", CultureInfo.InvariantCulture);
        if (Day is { } day)
            text += day.ToString("-00", CultureInfo.InvariantCulture);
        return text;
    }

    internal string ToWords(bool withYear)
    {
        var month = Month is { } m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) : null;
        string?[] parts = [Day?.ToString(CultureInfo.InvariantCulture), month, withYear ? Year?.ToString(CultureInfo.InvariantCulture) : null];
        return string.Join(' ', parts.Where(p => p is not null));
    }
}
