using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>
/// Dates that name their day, month or year. A day or month without a year is the latest one that is not after the publication day
/// (one day of grace for time zones); without a publication day it stays without a year.
/// </summary>
internal static class StatedDates
{
    public static PartialDate? Read(IReadOnlyList<Token> tokens, int first, DateOnly? published, out int end)
    {
        end = first;
        if (CalendarWords.IsWeekday(tokens[first], out _))
            return ReadAfterWeekday(tokens, first, published, out end);
        return ReadIso(tokens, first, out end) ?? ReadMonthFirst(tokens, first, published, out end)
            ?? ReadDayFirst(tokens, first, published, out end) ?? ReadYear(tokens, first, out end);
    }

    /// <summary>"Friday, March 22, 2024": the weekday adds nothing and belongs to the words.</summary>
    private static PartialDate? ReadAfterWeekday(IReadOnlyList<Token> tokens, int first, DateOnly? published, out int end)
    {
        end = first;
        var next = first + 1;
        if (Is(tokens, next, ".") && Is(tokens, next + 1, ","))
            next++;
        if (Is(tokens, next, ","))
            next++;
        if (next >= tokens.Count)
            return null;
        var date = ReadMonthFirst(tokens, next, published, out end) ?? ReadDayFirst(tokens, next, published, out end);
        return date?.Start.Day is null ? null : date;
    }

    /// <summary>"2021-10-08".</summary>
    private static PartialDate? ReadIso(IReadOnlyList<Token> tokens, int first, out int end)
    {
        end = first + 5;
        if (end > tokens.Count || !CalendarWords.IsYear(tokens[first], out _) || !Is(tokens, first + 1, "-") || !Is(tokens, first + 3, "-"))
            return null;
        return PartialDate.TryParse($"{tokens[first].Text}-{tokens[first + 2].Text}-{tokens[first + 4].Text}", out var date) ? date : null;
    }

    /// <summary>"October 8, 2021", "Oct. 8", "October 8 to 10", "October 2021", "in October".</summary>
    private static PartialDate? ReadMonthFirst(IReadOnlyList<Token> tokens, int first, DateOnly? published, out int end)
    {
        end = first + 1;
        if (!CalendarWords.IsMonth(tokens[first], out var month))
            return null;
        if (Is(tokens, end, ".") && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number)
            end++;
        if (end < tokens.Count && CalendarWords.IsDay(tokens[end], out var day) && !IsUnit(tokens, end + 1))
        {
            end++;
            var last = ReadLastDay(tokens, day, ref end);
            return Complete(month, day, last, ReadYearAfter(tokens, published, ref end), published);
        }
        var comma = Is(tokens, end, ",") ? end + 1 : Is(tokens, end, "of") ? end + 1 : end;
        if (comma < tokens.Count && CalendarWords.IsYear(tokens[comma], out var year))
        {
            end = comma + 1;
            return PartialDate.OfMonth(year, month);
        }
        if (!StandsAlone(tokens, first))
            return null;
        return OfMonth(month, ReadYearAfter(tokens, published, ref end), published);
    }

    /// <summary>"8 October 2021", "8th of October", "8-10 October".</summary>
    private static PartialDate? ReadDayFirst(IReadOnlyList<Token> tokens, int first, DateOnly? published, out int end)
    {
        end = first + 1;
        if (!CalendarWords.IsDay(tokens[first], out var day))
            return null;
        var last = ReadLastDay(tokens, day, ref end);
        if (Is(tokens, end, "of"))
            end++;
        if (end >= tokens.Count || !CalendarWords.IsMonth(tokens[end], out var month))
            return null;
        end++;
        if (Is(tokens, end, ".") && end + 1 < tokens.Count && CalendarWords.IsYear(tokens[end + 1], out _))
            end++;
        return Complete(month, day, last, ReadYearAfter(tokens, published, ref end), published);
    }

    /// <summary>A year alone, where a preposition or "early", "late", "mid" says that it is one: "in 2021".</summary>
    private static PartialDate? ReadYear(IReadOnlyList<Token> tokens, int first, out int end)
    {
        end = first + 1;
        if (!CalendarWords.IsYear(tokens[first], out var year) || first == 0)
            return null;
        var before = tokens[first - 1].Text;
        return before is "in" or "since" or "of" or "during" or "until" or "early" or "late" or "mid" or "year" or "from" or "through" or "by" or "before" or "after"
            ? PartialDate.OfYear(year)
            : null;
    }

    private static int? ReadLastDay(IReadOnlyList<Token> tokens, int day, ref int end)
    {
        if (end + 1 >= tokens.Count || tokens[end].Text is not ("-" or "\u2013" or "to" or "and") || !CalendarWords.IsDay(tokens[end + 1], out var last) || last <= day)
            return null;
        if (tokens[end].Text is "and" && last != day + 1)
            return null;
        end += 2;
        return last;
    }

    /// <summary>", 2021", "2021", "of 2021", "this year", "last year".</summary>
    private static int? ReadYearAfter(IReadOnlyList<Token> tokens, DateOnly? published, ref int end)
    {
        var at = Is(tokens, end, ",") || Is(tokens, end, "of") ? end + 1 : end;
        if (at < tokens.Count && CalendarWords.IsYear(tokens[at], out var year))
        {
            end = at + 1;
            return year;
        }
        if (published is not { } day || !Is(tokens, end + 1, "year") || tokens[end].Text is not ("this" or "last" or "of"))
            return null;
        var back = Is(tokens, end, "last") ? 1 : 0;
        end += 2;
        return day.Year - back;
    }

    private static PartialDate? Complete(int month, int day, int? last, int? year, DateOnly? published)
    {
        year ??= published is { } p ? LatestYear(month, day, p) : null;
        if (year is not { } y)
            return CalendarPart.TryCreate(null, month, day) is null ? null : PartialDate.WithoutYear(month, day);
        if (CalendarPart.TryCreate(y, month, day) is null)
            return null;
        return last is { } l && CalendarPart.TryCreate(y, month, l) is not null
            ? PartialDate.OfRange(new DateOnly(y, month, day), new DateOnly(y, month, l))
            : PartialDate.OfDay(y, month, day);
    }

    private static PartialDate OfMonth(int month, int? year, DateOnly? published) =>
        (year ?? (published is { } p ? LatestYear(month, 1, p) : null)) is { } y ? PartialDate.OfMonth(y, month) : PartialDate.WithoutYear(month);

    private static int LatestYear(int month, int day, DateOnly published)
    {
        var limit = DateReader.Shift(published, 1) ?? published;
        return (month, day).CompareTo((limit.Month, limit.Day)) <= 0 ? limit.Year : limit.Year - 1;
    }

    /// <summary>"May", "march" are words too: a month alone needs "in", "last", "since" … before it, or its capital letter and no other sense.</summary>
    private static bool StandsAlone(IReadOnlyList<Token> tokens, int first)
    {
        var doubtful = tokens[first].Text is "may" or "march" or "mar" or "sun" or "dec" or "jan" || !tokens[first].Capitalised;
        var before = first > 0 ? tokens[first - 1].Text : "";
        return before is "in" or "last" or "since" or "during" or "early" or "late" or "mid" or "until" or "of" or "this" or "by" or "from"
            || (!doubtful && before is not ("black" or "operation"));
    }

    /// <summary>"May 12 people" is no date.</summary>
    private static bool IsUnit(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Text is "people" or "%" or "percent" or "troops" or "soldiers";

    private static bool Is(IReadOnlyList<Token> tokens, int index, string word) => index < tokens.Count && tokens[index].Is(word);
}
