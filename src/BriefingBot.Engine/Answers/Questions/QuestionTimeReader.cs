using System.Globalization;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Reads the time in a question: dates as texts write them, bounded by "since", "before", "from … on"; stretches with two ends by <see cref="TimeSpanReader"/>.</summary>
internal static class QuestionTimeReader
{
    /// <returns>The time, and the tokens that it takes; null where the question names none.</returns>
    public static (QuestionTime Time, int First, int End)? Read(string text, IReadOnlyList<Token> tokens, DateTimeOffset now)
    {
        // Without a day of reference a stated date keeps the year that it names, or none; the others count from today.
        var stated = DateReader.ReadAll(tokens, null);
        var counted = DateReader.ReadAll(tokens, PublicationTime.OfDay(DateOnly.FromDateTime(now.UtcDateTime)));
        var dates = stated.Select(s => s.Date is null && counted.Find(c => c.First == s.First) is { Date: { } date } ? s with { Date = date } : s)
            .Where(d => d.Date is not null && IsTime(tokens, d)).Select(d => WithMonth(tokens, d)).ToList();
        if (TimeSpanReader.Read(tokens, dates) is { } span)
            return (new QuestionTime(span.Period, null, Words(text, tokens, span.First, span.End)), span.First, span.End);
        if (dates.Count == 0)
            return null;
        var first = dates[0];
        var word = first.First > 0 ? tokens[first.First - 1].Text : "";
        var (since, until) = (first.Date!.Earliest, first.Date.Latest);
        var period = word switch
        {
            "since" or "from" when word is "since" || (first.End < tokens.Count && tokens[first.End].Text is "on" or "onward" or "onwards") => new Period(since, null),
            "after" => new Period(until?.AddDays(1), null),
            "before" => new Period(null, since?.AddDays(-1)),
            "until" or "till" or "by" => new Period(null, until),
            _ => new Period(since, until),
        };
        var begin = word is "since" or "after" or "before" or "until" or "till" or "by" or "on" or "in" or "during" or "of" or "from" ? first.First - 1 : first.First;
        return (new QuestionTime(period, since is null ? first.Date : null, Words(text, tokens, first.First, first.End)), begin, first.End);
    }

    // "2021-11", as commands take a month.
    private static DateExpression WithMonth(IReadOnlyList<Token> tokens, DateExpression date)
    {
        if (date.Date is not { Precision: DatePrecision.Year, Start.Year: { } year } || date.End + 1 >= tokens.Count)
            return date;
        var (dash, number) = (tokens[date.End], tokens[date.End + 1]);
        return dash.Is("-") && dash.Start == tokens[date.End - 1].End && number.Start == dash.End && number.Text.Length == 2 && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? date with { Date = PartialDate.OfMonth(year, month), End = date.End + 2 }
            : date;
    }

    private static string Words(string text, IReadOnlyList<Token> tokens, int first, int end) => text[tokens[first].Start..tokens[end - 1].End];

    // "Now" and "today" in a question mean the newest that is held, not a day of the calendar.
    private static bool IsTime(IReadOnlyList<Token> tokens, DateExpression date) =>
        date.Kind != DateKind.Anchored && !(date.End - date.First == 1 && tokens[date.First].Text is "now" or "today" or "currently" or "may");
}
