using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>
/// Dates counted from the publication day. A weekday is the latest such day up to the publication day itself; "last Friday" lies strictly
/// before it, "next Friday" after it. Weeks run from Monday to Sunday (ISO 8601): "last week" is the whole week before. "Two weeks ago" is
/// that day give or take three; "two months ago" that month; "overnight" the day before and the day.
/// </summary>
internal static class RelativeDates
{
    private const int SlackOfWeeks = 3;

    /// <returns>Whether words of a relative date begin here; <paramref name="date"/> stays null without a publication day.</returns>
    public static bool Read(IReadOnlyList<Token> tokens, int first, DateOnly? published, out PartialDate? date, out int end)
    {
        date = null;
        end = first;
        var found = ReadWeekday(tokens, first, out var resolve, out end) || ReadWord(tokens, first, out resolve, out end)
            || ReadPeriod(tokens, first, out resolve, out end) || ReadAgo(tokens, first, out resolve, out end) || ReadPast(tokens, first, out resolve, out end);
        if (!found)
            return false;
        date = published is { } day ? resolve(day) : null;
        return true;
    }

    private static bool ReadWeekday(IReadOnlyList<Token> tokens, int first, out Func<DateOnly, PartialDate?> resolve, out int end)
    {
        var lead = tokens[first].Text is "last" or "next" or "this" or "past" ? tokens[first].Text : "";
        var at = lead.Length > 0 ? first + 1 : first;
        end = at + 1;
        resolve = None;
        if (at >= tokens.Count || !CalendarWords.IsWeekday(tokens[at], out var weekday))
            return false;
        if (Is(tokens, end, "last") && Is(tokens, end + 1, "week"))
        {
            end += 2;
            resolve = day => DayOf(day, -DaysIntoWeek(day) - 7 + DaysIntoWeek(weekday));
            return true;
        }
        resolve = day => DayOf(day, lead switch
        {
            "next" => DaysUntil(day, weekday),
            "last" or "past" => -DaysSince(day, weekday, strictly: true),
            _ => -DaysSince(day, weekday, strictly: false),
        });
        return true;
    }

    private static bool ReadWord(IReadOnlyList<Token> tokens, int first, out Func<DateOnly, PartialDate?> resolve, out int end)
    {
        end = first + 1;
        var next = end < tokens.Count ? tokens[end].Text : "";
        (resolve, var words) = (tokens[first].Text, next) switch
        {
            ("yesterday", _) => (Day(-1), 1),
            ("today" or "tonight", _) => (Day(0), 1),
            ("tomorrow", _) => (Day(1), 1),
            ("overnight", _) => (Days(-1, 0), 1),
            ("this", "morning" or "afternoon" or "evening") => (Day(0), 2),
            ("last", "night" or "evening") => (Day(-1), 2),
            ("the" or "over" or "last" or "this" or "past", "weekend") => (Weekend, 2),
            ("the", "day" or "night") when Is(tokens, first + 2, "before") && Is(tokens, first + 3, "yesterday") => (Day(-2), 4),
            ("the", "night" or "day") when Is(tokens, first + 2, "before") && Is(tokens, first + 3, "last") => (Day(-2), 4),
            _ => (None, 0),
        };
        end = first + words;
        return words > 0;
    }

    /// <summary>"last week", "this month", "earlier this year", "next year".</summary>
    private static bool ReadPeriod(IReadOnlyList<Token> tokens, int first, out Func<DateOnly, PartialDate?> resolve, out int end)
    {
        var at = tokens[first].Text is "earlier" or "later" or "early" or "late" ? first + 1 : first;
        end = at + 2;
        resolve = None;
        if (end > tokens.Count)
            return false;
        int? step = tokens[at].Text switch { "last" or "previous" => -1, "this" or "current" => 0, "next" => 1, _ => null };
        if (step is not { } s)
            return false;
        switch (tokens[at + 1].Text)
        {
            case "week":
                resolve = s == 0 ? day => Between(day, -DaysIntoWeek(day), 0) : day => Between(day, (s * 7) - DaysIntoWeek(day), (s * 7) - DaysIntoWeek(day) + 6);
                return true;
            case "month":
                resolve = day => MonthOf(day, s);
                return true;
            case "year":
                resolve = day => YearOf(day, s);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"three days ago", "a week ago", "two months ago".</summary>
    private static bool ReadAgo(IReadOnlyList<Token> tokens, int first, out Func<DateOnly, PartialDate?> resolve, out int end)
    {
        resolve = None;
        if (!TryReadCount(tokens, first, out var count, out end) || end + 1 >= tokens.Count || !Is(tokens, end + 1, "ago"))
            return false;
        var unit = tokens[end].Text;
        end += 2;
        resolve = unit switch
        {
            "day" or "days" => Day(-count),
            "week" or "weeks" => Days((-7 * count) - SlackOfWeeks, (-7 * count) + SlackOfWeeks),
            "month" or "months" => day => MonthOf(day, -count),
            "year" or "years" => day => YearOf(day, -count),
            "hour" or "hours" => Days(-1 - (count / 24), 0),
            _ => None,
        };
        return resolve != None;
    }

    /// <summary>"the past two weeks", "the last 30 days".</summary>
    private static bool ReadPast(IReadOnlyList<Token> tokens, int first, out Func<DateOnly, PartialDate?> resolve, out int end)
    {
        resolve = None;
        end = first;
        if (tokens[first].Text is not ("past" or "last"))
            return false;
        var count = 1;
        var at = first + 1;
        if (TryReadCount(tokens, at, out var stated, out var after))
            (count, at) = (stated, after);
        else if (!tokens[first].Is("past"))
            return false;
        end = at + 1;
        if (at >= tokens.Count)
            return false;
        resolve = tokens[at].Text switch
        {
            "day" or "days" => Days(-count, 0),
            "week" or "weeks" => Days(-7 * count, 0),
            "month" or "months" => day => Between(day, Months(day, -count), 0),
            "year" or "years" => day => Between(day, Months(day, -12 * count), 0),
            _ => None,
        };
        return resolve != None;
    }

    internal static bool TryReadCount(IReadOnlyList<Token> tokens, int first, out int count, out int end)
    {
        (count, end) = (1, first + 1);
        if (first >= tokens.Count)
            return false;
        if (tokens[first].Text is "a" or "an")
            return true;
        if (!NumberReader.TryReadPlain(tokens, first, out var value, out end) || value is < 1 or > 5000)
            return false;
        count = (int)value;
        return true;
    }

    private static PartialDate? None(DateOnly day) => null;

    private static Func<DateOnly, PartialDate?> Day(int days) => day => DayOf(day, days);

    private static Func<DateOnly, PartialDate?> Days(int first, int last) => day => Between(day, first, last);

    private static PartialDate? DayOf(DateOnly day, int days) => DateReader.Shift(day, days) is { } shifted ? PartialDate.OfDay(shifted) : null;

    private static PartialDate? Between(DateOnly day, int first, int last) =>
        DateReader.Shift(day, first) is { } a && DateReader.Shift(day, last) is { } b ? PartialDate.OfRange(a, b) : null;

    private static PartialDate? MonthOf(DateOnly day, int months) =>
        DateReader.Shift(day, Months(day, months)) is { } shifted ? PartialDate.OfMonth(shifted.Year, shifted.Month) : null;

    private static PartialDate? YearOf(DateOnly day, int years) => day.Year + years is >= 1 and <= 9999 and var year ? PartialDate.OfYear(year) : null;

    /// <summary>Saturday and Sunday last begun.</summary>
    private static PartialDate? Weekend(DateOnly day)
    {
        var saturday = -DaysSince(day, DayOfWeek.Saturday, strictly: false);
        return Between(day, saturday, Math.Min(saturday + 1, 0));
    }

    private static int Months(DateOnly day, int months)
    {
        var index = (day.Year * 12) + day.Month - 1 + months;
        return index is < 24 or > 119_000 ? -4_000_000 : day.AddMonths(months).DayNumber - day.DayNumber;
    }

    private static int DaysIntoWeek(DateOnly day) => DaysIntoWeek(day.DayOfWeek);

    private static int DaysIntoWeek(DayOfWeek weekday) => ((int)weekday + 6) % 7;

    private static int DaysSince(DateOnly day, DayOfWeek weekday, bool strictly) => ((int)day.DayOfWeek - (int)weekday + 7) % 7 is var days && days == 0 && strictly ? 7 : days;

    private static int DaysUntil(DateOnly day, DayOfWeek weekday) => 7 - DaysSince(day, weekday, strictly: false);

    private static bool Is(IReadOnlyList<Token> tokens, int index, string word) => index < tokens.Count && tokens[index].Is(word);
}
