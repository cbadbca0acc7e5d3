using BriefingBot.Engine.Briefs;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>What one digest of a subscription covers, and what is settled by it.</summary>
/// <param name="Key">Names the digest, once for its subscription and window.</param>
internal sealed record DigestWindow(string Key, BriefWindow.Recorded Window, DateTimeOffset Settled)
{
    // A window has a length, whatever the clock did.
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>The digest that is due now by schedule, or because somebody asked; null where none is.</summary>
    public static DigestWindow? Of(Subscription subscription, ChangeMark newest, DateTimeOffset now)
    {
        var due = subscription is { Schedule: { } schedule, PausedAt: null } ? DigestPlanner.Due(schedule, subscription.Settled, now) : null;
        if (due is not null)
        {
            var delay = due.IsLate ? new BriefDelay(due.At, due.Missed) : null;
            var key = FormattableString.Invariant($"digest/{subscription.Number}/{due.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
            return new DigestWindow(key, Since(subscription, newest, due.IsLate ? now : due.At, delay), due.At);
        }
        return subscription.AskedAt is { } asked
            ? new DigestWindow(FormattableString.Invariant($"digest/{subscription.Number}/asked/{asked.ToUnixTimeMilliseconds()}"), Since(subscription, newest, now, null), subscription.Settled)
            : null;
    }

    /// <summary>What has been recorded since the last cut.</summary>
    public static BriefWindow.Recorded Since(Subscription subscription, ChangeMark newest, DateTimeOffset to, BriefDelay? delay) =>
        new(subscription.Cut.Number, Math.Max(subscription.Cut.Number, newest.Number), subscription.Cut.At, to - subscription.Cut.At < Shortest ? subscription.Cut.At + Shortest : to, delay);

    /// <summary>Where the next window begins.</summary>
    public ChangeMark Cut => new(Window.Through, Window.To);
}
