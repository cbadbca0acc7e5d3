namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// The calendar days that a text names, as day numbers: weekdays count back from the publication, a day of a month without a year is the
/// latest one not after it. A comparison of events only needs sets that overlap for the same event, so nothing finer is attempted.
/// </summary>
internal static class MentionedDays
{
    public const int Limit = 8;

    private static readonly uint Next = StableHash.Word("next");

    public static int[] Find(List<HashedWord> tokens, int? publishedDay)
    {
        var days = new List<int>(Limit);
        for (var i = 0; i < tokens.Count && days.Count < Limit; i++)
            if (At(tokens, i, publishedDay) is { } day && !days.Contains(day))
                days.Add(day);
        days.Sort();
        return [.. days];
    }

    private static int? At(List<HashedWord> tokens, int at, int? publishedDay)
    {
        if (!tokens[at].Capital)
            return null;
        if (CalendarHashes.TryWeekday(tokens[at].Hash, out var weekday))
            return publishedDay is { } day && (at == 0 || tokens[at - 1].Hash != Next) ? LastWeekday(day, weekday) : null;
        return CalendarHashes.TryMonth(tokens[at].Hash, out var month) ? DayOfMonth(tokens, at, month, publishedDay) : null;
    }

    private static int LastWeekday(int day, DayOfWeek weekday)
    {
        // Day number 0 (0001-01-01) was a Monday.
        var today = (day + 1) % 7;
        return Math.Max(0, day - (today - (int)weekday + 7) % 7);
    }

    private static int? DayOfMonth(List<HashedWord> tokens, int at, int month, int? publishedDay)
    {
        var after = at + 1 < tokens.Count && IsDay(tokens[at + 1]);
        if (!after && !(at > 0 && IsDay(tokens[at - 1])))
            return null;
        var day = tokens[after ? at + 1 : at - 1].Number;
        var yearAt = after ? at + 2 : at + 1;
        return yearAt < tokens.Count && tokens[yearAt].Number is >= 1900 and <= 2199
            ? DayNumber(tokens[yearAt].Number, month, day)
            : publishedDay is { } published ? LatestBefore(published, month, day) : null;
    }

    private static bool IsDay(HashedWord token) => token.Number is >= 1 and <= 31;

    private static int? LatestBefore(int published, int month, int day)
    {
        var year = DateOnly.FromDayNumber(published).Year;
        var sameYear = DayNumber(year, month, day);
        return sameYear <= published ? sameYear : DayNumber(year - 1, month, day);
    }

    private static int? DayNumber(int year, int month, int day) =>
        year >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day).DayNumber : null;
}
