namespace BriefingBot.Engine.Subscriptions;

/// <summary>Days of the week as people write them: "mon-fri", "mon,wed,fri", "weekends", "daily".</summary>
public static class WeekdaysText
{
    public const string Examples = "daily, mon-fri or mon,wed,fri";

    // In order, Monday first; three letters are enough to know a day.
    private static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The days that the text means; null where it is no set of days.</summary>
    public static Weekdays? Read(string text)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "daily" or "all" or "every day" or "everyday":
                return Weekdays.All;
            case "weekdays" or "workdays" or "working days":
                return Weekdays.Working;
            case "weekend" or "weekends":
                return Weekdays.Weekend;
        }
        var days = Weekdays.None;
        foreach (var part in text.ToLowerInvariant().Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "and")
                continue;
            if (Span(part) is not { } span)
                return null;
            days |= span;
        }
        return days == Weekdays.None ? null : days;
    }

    /// <summary>"daily", "mon-fri", "mon, wed, fri".</summary>
    public static string ToWords(this Weekdays days)
    {
        switch (days)
        {
            case Weekdays.All:
                return "daily";
            case Weekdays.Working:
                return "mon-fri";
            default:
                return string.Join(", ", days.ToShortNames());
        }
    }

    /// <summary>"mon", "tue" and so on, Monday first.</summary>
    public static IEnumerable<string> ToShortNames(this Weekdays days) =>
        Enumerable.Range(0, Names.Length).Where(i => days.HasFlag(Day(i))).Select(i => Names[i][..3]);

    public static bool Contains(this Weekdays days, DayOfWeek day) => days.HasFlag(Day(((int)day + 6) % 7));

    // "sat-mon" runs over the end of the week.
    private static Weekdays? Span(string part)
    {
        var ends = part.Split(['-', '–']);
        if (ends.Length > 2 || Index(ends[0]) is not { } first || Index(ends[^1]) is not { } last)
            return null;
        var days = Day(first);
        for (var i = first; i != last;)
        {
            i = (i + 1) % Names.Length;
            days |= Day(i);
        }
        return days;
    }

    private static int? Index(string name)
    {
        var bare = name.TrimEnd('s');
        var index = bare.Length < 2 ? -1 : Array.FindIndex(Names, n => n.StartsWith(bare, StringComparison.Ordinal));
        return index < 0 ? null : index;
    }

    private static Weekdays Day(int index) => (Weekdays)(1 << index);
}
