using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>
/// Reads a stretch of time with two ends: "between 2021 and 2022", "from March 2021 to 2022", "in 2021-2022", "between March and May 2022".
/// A text hardly ever means a year by a bare "2021" after "between" or "to", and may mean the verb by "may"; a question means dates.
/// </summary>
internal static class TimeSpanReader
{
    /// <param name="dates">The dates of the question, as <see cref="DateReader"/> reads them.</param>
    /// <returns>The days of both ends and the tokens that say so; null where the question names no such stretch.</returns>
    public static (Period Period, int First, int End)? Read(IReadOnlyList<Token> tokens, IReadOnlyList<DateExpression> dates)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadFrom(tokens, dates, i) is { } found)
                return found;
        }
        return null;
    }

    private static (Period Period, int First, int End)? ReadFrom(IReadOnlyList<Token> tokens, IReadOnlyList<DateExpression> dates, int at)
    {
        var word = tokens[at].Text;
        var isOpened = word is "between" or "from" or "in" or "during";
        if (DateAt(tokens, dates, isOpened ? at + 1 : at) is not { } first || first.End >= tokens.Count)
            return null;
        var joint = tokens[first.End].Text;
        if (joint is "-" or "–" && Years(tokens, first) is { } years)
            return (years.Period, at, years.End);
        if (word is "between" or "from" && joint is "to" or "and" or "until" or "till" or "through" && EndAt(tokens, dates, first.End + 1) is { } last)
            return Of(first, last) is { } period ? (period, at, last.End) : null;
        // "In 2021 and 2022": both.
        return word is "in" or "during" && joint is "and" or "or" && DateAt(tokens, dates, first.End + 1) is { } next && Year(next) is { } second && Year(first) == second - 1
            ? (new Period(first.Date!.Earliest, next.Date!.Latest), at, next.End)
            : null;
    }

    private static DateExpression? DateAt(IReadOnlyList<Token> tokens, IReadOnlyList<DateExpression> dates, int at)
    {
        foreach (var date in dates)
        {
            if (date.First == at)
                return date;
        }
        if (at >= tokens.Count)
            return null;
        var bare = CalendarWords.IsYear(tokens[at], out var year) ? PartialDate.OfYear(year) : CalendarWords.IsMonth(tokens[at], out var month) ? PartialDate.WithoutYear(month) : null;
        return bare is null ? null : new DateExpression(at, at + 1, new TextSpan(tokens[at].Start, tokens[at].End), DateKind.Stated, bare);
    }

    // "Until now" has no end.
    private static DateExpression? EndAt(IReadOnlyList<Token> tokens, IReadOnlyList<DateExpression> dates, int at) =>
        at < tokens.Count && tokens[at].Text is "now" or "today" or "present" or "date" ? new DateExpression(at, at + 1, default, DateKind.Relative, null) : DateAt(tokens, dates, at);

    private static Period? Of(DateExpression first, DateExpression last)
    {
        if (last.Date is not { } end)
            return first.Date!.Earliest is { } from ? new Period(from, null) : null;
        return WithYear(first.Date!, end).Earliest is { } since && end.Latest is { } until && since <= until ? new Period(since, until) : null;
    }

    // "Between March and May 2022": the year is said once.
    private static PartialDate WithYear(PartialDate date, PartialDate end)
    {
        if (date is not { End: null, Start: { Year: null, Month: { } month } start } || end.Latest is not { } last)
            return date;
        var year = month <= last.Month ? last.Year : last.Year - 1;
        return start.Day is not { } day ? PartialDate.OfMonth(year, month)
            : day <= DateTime.DaysInMonth(year, month) ? PartialDate.OfDay(year, month, day) : date;
    }

    // "2021-2022", "2021-22"; "2021-11" is a month.
    private static (Period Period, int End)? Years(IReadOnlyList<Token> tokens, DateExpression first)
    {
        var next = first.End + 1;
        if (Year(first) is not { } from || next >= tokens.Count)
            return null;
        if (!CalendarWords.IsYear(tokens[next], out var to) && tokens[next].Text.Length == 2 && CalendarWords.IsYear(tokens[next] with { Text = $"{from / 100}{tokens[next].Text}" }, out var written) && written % 100 > 12)
            to = written;
        return to > from ? (new Period(first.Date!.Earliest, PartialDate.OfYear(to).Latest), next + 1) : null;
    }

    private static int? Year(DateExpression date) => date.Date is { Precision: DatePrecision.Year, Start.Year: { } year } ? year : null;
}
