namespace BriefingBot.Engine.Subscriptions;

/// <summary>A stretch of each day in which a watch holds back; it may run over midnight. The end is not part of it.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>"22:00-07:00".</summary>
    public string ToWords() => FormattableString.Invariant($"{From:HH:mm}-{To:HH:mm}");

    public bool Holds(DateTimeOffset now, TimeZoneInfo zone) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(From, To);
}
