using System.Globalization;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Commands;

/// <summary>
/// Reads dates as people write them in a call: 2024-03, 22 March 2024, "since March 2024", "last 7 days", "between 2021 and 2023".
/// A month without a year is the latest one that has begun.
/// </summary>
public static class PeriodReader
{
    public const string Examples = "2024-03-22, 2024-03, 2024, \"March 2024\" or \"last 7 days\"";

    private static readonly string[] Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).Select(m => m.ToLowerInvariant())];

    /// <summary>The days that the whole text means; null where it is no date.</summary>
    public static Period? Read(string text, DateOnly today)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return ReadPoint(words, 0, today) is { } point && point.Next == words.Length ? point.Days : null;
    }

    /// <summary>
    /// Takes a period out of the words of a call: with its own word ("since", "until", "between … and …") anywhere, without one only
    /// at the end, so that the March 23 Movement keeps its name. Quoted words are never taken.
    /// </summary>
    public static (Period? Period, IReadOnlyList<CommandWord> Left) TakeFrom(IReadOnlyList<CommandWord> words, DateOnly today)
    {
        // A quoted word reads as no date; NUL occurs in none.
        var texts = words.Select(w => w.Quoted ? "\0" : w.Text.Trim(',', '.')).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            if (ReadPhrase(texts, i, today) is not { } phrase)
                continue;
            var rest = words.Take(i).Concat(words.Skip(phrase.Next)).ToList();
            var (more, left) = rest.Count > 0 ? TakeFrom(rest, today) : (null, rest);
            return (Both(phrase.Days, more), left);
        }
        return (null, words);
    }

    private static Period Both(Period first, Period? second) =>
        second is null ? first : new Period(first.Since ?? second.Since, first.Until ?? second.Until);

    private static (Period Days, int Next)? ReadPhrase(string[] words, int i, DateOnly today)
    {
        switch (words[i].ToLowerInvariant())
        {
            case "since":
                return ReadPoint(words, i + 1, today) is { } start ? (new Period(start.Days.Since, null), start.Next) : null;
            case "after":
                return ReadPoint(words, i + 1, today) is { } past ? (new Period(DayBeside(past.Days.Until, 1), null), past.Next) : null;
            case "until" or "till" or "to":
                return ReadPoint(words, i + 1, today) is { } end ? (new Period(null, end.Days.Until), end.Next) : null;
            case "before":
                return ReadPoint(words, i + 1, today) is { } ahead ? (new Period(null, DayBeside(ahead.Days.Since, -1)), ahead.Next) : null;
            case "from" or "between":
                return ReadSpan(words, i + 1, today);
            case "in" or "during" or "on":
                return ReadPoint(words, i + 1, today) is { } inside && inside.Next == words.Length ? inside : null;
            default:
                return ReadPoint(words, i, today) is { } bare && bare.Next == words.Length ? bare : null;
        }
    }

    private static (Period Days, int Next)? ReadSpan(string[] words, int i, DateOnly today)
    {
        if (ReadPoint(words, i, today) is not { } start)
            return null;
        if (start.Next >= words.Length || words[start.Next].ToLowerInvariant() is not ("to" or "until" or "and" or "till"))
            return (new Period(start.Days.Since, null), start.Next);
        return ReadPoint(words, start.Next + 1, today) is { } end
            ? (new Period(start.Days.Since, end.Days.Until), end.Next)
            : null;
    }

    private static (Period Days, int Next)? ReadPoint(string[] words, int i, DateOnly today)
    {
        if (i >= words.Length)
            return null;
        return ReadWritten(words, i) ?? ReadRelative(words, i, today) ?? ReadCalendar(words, i, today);
    }

    // "before 2022" ends with 2021; the calendar's own ends stay where they are.
    private static DateOnly? DayBeside(DateOnly? day, int step) =>
        day is { } known && known.DayNumber + step is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : day;

    // 2024, 2024-03, 2024-03-22, 22.3.2024, 2024-03..2024-05
    private static (Period Days, int Next)? ReadWritten(string[] words, int i)
    {
        var text = NumericDate.Normalise(words[i].Replace("..", "/", StringComparison.Ordinal));
        return PartialDate.TryParse(text, out var date) && date.Earliest is { } first && date.Latest is { } last && first.Year >= 1900
            ? (new Period(first, last), i + 1)
            : null;
    }

    private static (Period Days, int Next)? ReadRelative(string[] words, int i, DateOnly today)
    {
        var word = words[i].ToLowerInvariant();
        if (word is "today")
            return (new Period(today, today), i + 1);
        if (word is "yesterday")
            return (new Period(today.AddDays(-1), today.AddDays(-1)), i + 1);
        if (i + 2 < words.Length && TryReadCount(word, out var ago) && words[i + 2].Equals("ago", StringComparison.OrdinalIgnoreCase)
            && Back(today, ago, words[i + 1]) is { } then)
            return (new Period(then, then), i + 3);
        if (i + 1 >= words.Length || word is not ("last" or "past" or "this"))
            return null;
        if (i + 2 < words.Length && word is not "this" && TryReadCount(words[i + 1], out var count) && Back(today, count, words[i + 2]) is { } from)
            return (new Period(from.AddDays(1), today), i + 3);
        return NamedStretch(word is "this", words[i + 1], today) is { } days ? (days, i + 2) : null;
    }

    private static Period? NamedStretch(bool current, string unit, DateOnly today)
    {
        var monthStart = new DateOnly(today.Year, today.Month, 1);
        return Unit(unit) switch
        {
            'w' => new Period(today.AddDays(-6), today),
            'm' when current => new Period(monthStart, today),
            'm' => new Period(monthStart.AddMonths(-1), monthStart.AddDays(-1)),
            'y' when current => new Period(new DateOnly(today.Year, 1, 1), today),
            'y' => new Period(new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31)),
            _ => null,
        };
    }

    // 22 March 2024, March 22 2024, March 2024, March
    private static (Period Days, int Next)? ReadCalendar(string[] words, int i, DateOnly today)
    {
        var day = DayNumber(words, i);
        var m = day is null ? i : i + 1;
        if (MonthNumber(words, m) is not { } month)
            return null;
        var next = m + 1;
        if (day is null && DayNumber(words, next) is { } after)
            (day, next) = (after, next + 1);
        var year = YearNumber(words, next);
        next += year is null ? 0 : 1;
        var actual = year ?? (new DateOnly(today.Year, month, 1) <= today ? today.Year : today.Year - 1);
        var written = day is { } d ? $"{actual:0000}-{month:00}-{d:00}" : $"{actual:0000}-{month:00}";
        return PartialDate.TryParse(written, out var date) ? (new Period(date.Earliest, date.Latest), next) : null;
    }

    private static int? DayNumber(string[] words, int i)
    {
        if (i >= words.Length)
            return null;
        var digits = words[i].TrimEnd('t', 'h', 's', 'n', 'd', 'r');
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? YearNumber(string[] words, int i) =>
        i < words.Length && words[i].Length == 4 && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 ? year : null;

    private static int? MonthNumber(string[] words, int i)
    {
        if (i >= words.Length || words[i].Length < 3)
            return null;
        var name = words[i].TrimEnd('.').ToLowerInvariant();
        var index = Array.FindIndex(Months, month => month == name || (name.Length is 3 or 4 && month.StartsWith(name, StringComparison.Ordinal)));
        return index < 0 ? null : index + 1;
    }

    private static bool TryReadCount(string word, out int count) =>
        (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out count) || NumberWords.IsCardinal(word.ToLowerInvariant(), out count))
        && count is >= 1 and <= 10_000;

    private static DateOnly? Back(DateOnly today, int count, string unit) => Unit(unit) switch
    {
        'd' => Clamp(today, count, 1),
        'w' => Clamp(today, count, 7),
        'm' when count <= 1200 => today.AddMonths(-count),
        'y' when count <= 100 => today.AddYears(-count),
        _ => null,
    };

    private static DateOnly Clamp(DateOnly today, int count, int days) => today.AddDays(-Math.Min(count * days, today.DayNumber));

    private static char? Unit(string unit) => unit.ToLowerInvariant() switch
    {
        "day" or "days" => 'd',
        "week" or "weeks" => 'w',
        "month" or "months" => 'm',
        "year" or "years" => 'y',
        _ => null,
    };
}
