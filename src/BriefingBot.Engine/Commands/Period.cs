using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Commands;

/// <summary>A stretch of days, both ends included, each null where open.</summary>
public sealed record Period(DateOnly? Since, DateOnly? Until)
{
    public static readonly Period Always = new(null, null);

    /// <summary>The stretch for people: "since 1 March 2024", "until 31 December 2021", "in March 2024", "on 22 March 2024", "from 22 to 28 March 2024"; null without ends.</summary>
    public string? ToWords() => this switch
    {
        { Since: { } since, Until: { } until } when since > until => null,
        { Since: { } since, Until: { } until } => Between(since, until),
        { Since: { } since } => $"since {PartialDate.OfDay(since).ToWords()}",
        { Until: { } until } => $"until {PartialDate.OfDay(until).ToWords()}",
        _ => null,
    };

    private static string Between(DateOnly since, DateOnly until)
    {
        PartialDate[] whole = [PartialDate.OfYear(since.Year), PartialDate.OfMonth(since.Year, since.Month)];
        if (Array.Find(whole, date => date.Earliest == since && date.Latest == until) is { } named)
            return $"in {named.ToWords()}";
        return since == until ? $"on {PartialDate.OfDay(since).ToWords()}" : $"from {PartialDate.OfRange(since, until).ToWords()}";
    }
}
