namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>Decides when a permanent redirect is believed.</summary>
internal static class PermanentMove
{
    public static (PollState State, Uri? MoveTo) Follow(PollState state, PollOutcome outcome, DateTimeOffset now)
    {
        // Only an answer that was a feed says anything: a portal's page redirects just as permanently.
        if (outcome.Status is not (PollStatus.Read or PollStatus.Unchanged)) return (state, null);
        if (outcome.PermanentLocation is not { } target || target.Scheme is not ("http" or "https")) return (Forget(state), null);
        if (target != state.MovingTo) return (state with { MovingTo = target, MovingSince = now, MovingSeen = 1 }, null);
        var seen = state with { MovingSeen = state.MovingSeen + 1 };
        var confirmed = seen.MovingSeen >= PollLimits.MovesToConfirm && now - seen.MovingSince >= PollLimits.TimeToConfirm;
        return confirmed ? (Forget(seen), target) : (seen, null);
    }

    private static PollState Forget(PollState state) => state with { MovingTo = null, MovingSince = null, MovingSeen = 0 };
}
