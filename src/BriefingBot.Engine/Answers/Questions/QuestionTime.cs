using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>The time that a question names: a stretch of days, or a day or month of no stated year.</summary>
internal sealed record QuestionTime(Period Period, PartialDate? WithoutYear, string Words)
{
    // What happened at night is dated to either day.
    public const int NearDays = 1;

    /// <summary>True for a single day, with or without its year.</summary>
    public bool IsDay => WithoutYear is { Start.Day: not null } || (Period.Since is { } since && Period.Until == since);

    public bool Fits(PartialDate date, int tolerance = NearDays)
    {
        if (WithoutYear is { } dayAndMonth)
            return date.Earliest is { } day && date.Latest == day ? IsNear(day, dayAndMonth, tolerance) : date.Start.Month == dayAndMonth.Start.Month || date.Start.Month is null;
        return date.CanFallWithin(Period.Since?.AddDays(-tolerance), Period.Until?.AddDays(tolerance));
    }

    private static bool IsNear(DateOnly day, PartialDate asked, int tolerance)
    {
        if (asked.Start.Day is not { } dayOfMonth)
            return day.Month == asked.Start.Month;
        var same = new DateOnly(day.Year, asked.Start.Month!.Value, Math.Min(dayOfMonth, DateTime.DaysInMonth(day.Year, asked.Start.Month.Value)));
        return Math.Abs(day.DayNumber - same.DayNumber) <= tolerance;
    }
}
