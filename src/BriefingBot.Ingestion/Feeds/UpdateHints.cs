namespace BriefingBot.Ingestion.Feeds;

/// <summary>What a feed says about how often it changes.</summary>
/// <param name="TimeToLive">RSS 2.0 <c>ttl</c>, or null.</param>
/// <param name="UpdatePeriod">RSS 1.0 syndication module: period divided by frequency, or null.</param>
/// <param name="SkipHours">Hours of the day in UTC at which it does not change (RSS 0.91).</param>
/// <param name="SkipDays">Days on which it does not change, in UTC.</param>
public sealed record UpdateHints(
    TimeSpan? TimeToLive,
    TimeSpan? UpdatePeriod,
    IReadOnlySet<int> SkipHours,
    IReadOnlySet<DayOfWeek> SkipDays)
{
    public static UpdateHints None { get; } = new(null, null, new HashSet<int>(), new HashSet<DayOfWeek>());
}
