namespace BriefingBot.Engine.Facts;

/// <summary>How much of a <see cref="PartialDate"/> its source gives.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
    DayWithoutYear,
    MonthWithoutYear,
    Range,
}
