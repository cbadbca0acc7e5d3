namespace BriefingBot.Engine.Subscriptions;

/// <summary>A digest that has to be made now.</summary>
/// <param name="At">When the schedule wanted it.</param>
/// <param name="Missed">Earlier occurrences that went by without a digest, and that this one covers.</param>
/// <param name="IsLate">True where the schedule's time is past by more than <see cref="DigestPlanner.Grace"/>.</param>
public sealed record DueDigest(DateTimeOffset At, int Missed, bool IsLate);

/// <summary>
/// Says which digest is due, from the schedule, the instant up to which it is settled, and now. Whatever the scheduler did or missed,
/// there is at most one, for the latest occurrence that has come; what it covers is a matter of the cut, so nothing is left out or told twice.
/// </summary>
public static class DigestPlanner
{
    /// <summary>Up to here a digest counts as in time: composing and sending take a moment.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    // More than a year without a digest is "more than 400 missed".
    private const int MostCounted = 400;

    /// <param name="settled">Occurrences up to and at this instant are done with: a digest was made, or the schedule did not hold yet.</param>
    public static DueDigest? Due(DigestSchedule schedule, DateTimeOffset settled, DateTimeOffset now)
    {
        DateTimeOffset? latest = null;
        var missed = 0;
        foreach (var at in schedule.OccurrencesFrom(FirstDay(schedule, settled, now)).SkipWhile(at => at <= settled).TakeWhile(at => at <= now))
        {
            missed += latest is null ? 0 : 1;
            latest = at;
        }
        return latest is { } due ? new DueDigest(due, Math.Min(missed, MostCounted), now - due > Grace) : null;
    }

    /// <summary>The first occurrence after an instant.</summary>
    public static DateTimeOffset Next(DigestSchedule schedule, DateTimeOffset after) =>
        schedule.OccurrencesFrom(DayBefore(schedule, after)).First(at => at > after);

    private static DateOnly FirstDay(DigestSchedule schedule, DateTimeOffset settled, DateTimeOffset now)
    {
        var first = DayBefore(schedule, settled);
        var bound = LocalTime.Day(now, schedule.ZoneInfo).AddDays(-7 * MostCounted);
        return first > bound ? first : bound;
    }

    // Instants of a local day may lie on either side of it in UTC; one day of margin is enough.
    private static DateOnly DayBefore(DigestSchedule schedule, DateTimeOffset instant) => LocalTime.Day(instant, schedule.ZoneInfo).AddDays(-1);
}
