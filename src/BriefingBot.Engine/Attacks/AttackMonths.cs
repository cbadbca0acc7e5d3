namespace BriefingBot.Engine.Attacks;

/// <summary>How many attacks began by a day, as far as their months tell.</summary>
/// <param name="months">By the month of the first day, oldest first.</param>
internal sealed class AttackMonths(IReadOnlyList<MonthCount> months)
{
    /// <summary>The first day of the month in which the attack stands that has so many before it, and how many of those belong to that month.</summary>
    public (DateOnly? From, long Skip) After(long attacks)
    {
        foreach (var month in months)
        {
            if (attacks < month.Attacks)
                return (new DateOnly(month.Year, month.Month, 1), attacks);
            attacks -= month.Attacks;
        }
        return (DateOnly.MaxValue, attacks);
    }

    /// <summary>Those of the months before the day's, and those of its month too: between the two lies the number up to the day.</summary>
    public (long Fewest, long Most) UpTo(DateOnly day)
    {
        var before = 0L;
        foreach (var month in months)
        {
            switch ((month.Year, month.Month).CompareTo((day.Year, day.Month)))
            {
                case < 0:
                    before += month.Attacks;
                    break;
                case 0:
                    return (before, before + month.Attacks);
                default:
                    return (before, before);
            }
        }
        return (before, before);
    }
}
