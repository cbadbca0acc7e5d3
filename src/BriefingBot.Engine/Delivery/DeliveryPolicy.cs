namespace BriefingBot.Engine.Delivery;

/// <summary>
/// What follows from the outcome of an attempt. What surely did not arrive is tried again, later and later; what may have arrived only
/// where the platform clears up the doubt: it drops the repeat for a while, and shows afterwards what stands in the channel.
/// </summary>
public static class DeliveryPolicy
{
    /// <summary>Discord drops a nonce that it had in "the past few minutes" (its manual on creating messages); this is well inside them.</summary>
    public static readonly TimeSpan RepeatsDropped = TimeSpan.FromMinutes(2);

    /// <summary>A message that could not be sent for so long is old news: a person decides.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    /// <summary>A correction is told in a message of its own, rather than late.</summary>
    public static readonly TimeSpan CorrectionGivesUpAfter = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private const int MostDoublings = 12;
    private const int MostDoublingsInDoubt = 3;

    /// <param name="jitter">From 0 to 1, drawn anew for each attempt: channels that failed together do not come back together.</param>
    public static PartSettlement After(ReadyPart part, PostOutcome outcome, bool clearsDoubt, DateTimeOffset now, double jitter) => outcome switch
    {
        PostOutcome.Posted posted => new PartSettlement(PartState.Sent, MessageId: part.EditsMessage ?? posted.MessageId),
        PostOutcome.NotSent notSent => AfterNotSent(part, notSent, clearsDoubt, now, jitter),
        PostOutcome.Uncertain uncertain => AfterDoubt(part with { DoubtSince = part.DoubtSince ?? now }, uncertain.Reason, clearsDoubt, now, jitter),
        PostOutcome.Refused refused => Refused(part, refused.Reason, clearsDoubt, now),
        PostOutcome.Gone gone => Refused(part, gone.Reason, clearsDoubt, now),
        PostOutcome.Moved => new PartSettlement(PartState.Queued, "The channel has moved.", NextAt: now, DoubtSince: part.DoubtSince),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>What becomes of an attempt that a crash cut off.</summary>
    public static PartSettlement AfterCrash(ReadyPart part, bool clearsDoubt, DateTimeOffset now)
    {
        const string Reason = "The service stopped while it was being sent.";
        return part.EditsMessage is not null || clearsDoubt
            ? new PartSettlement(PartState.Queued, Reason, NextAt: now, DoubtSince: part.DoubtSince)
            : new PartSettlement(PartState.Uncertain, Reason, DoubtSince: part.DoubtSince);
    }

    /// <summary>True where an earlier attempt may have arrived and the platform no longer drops the repeat: what stands in the channel has to be looked at first.</summary>
    public static bool IsTooOldToRepeat(ReadyPart part, DateTimeOffset now) => part.EditsMessage is null && part.DoubtSince is { } since && now - since >= RepeatsDropped;

    private static bool IsGivenUp(ReadyPart part, DateTimeOffset now) => now - part.QueuedAt >= (part.MustEdit ? CorrectionGivesUpAfter : GivesUpAfter);

    private static PartSettlement AfterNotSent(ReadyPart part, PostOutcome.NotSent outcome, bool clearsDoubt, DateTimeOffset now, double jitter)
    {
        if (part.DoubtSince is not null)
            return AfterDoubt(part, outcome.Reason, clearsDoubt, now, jitter, outcome.RetryAfter);
        return IsGivenUp(part, now)
            ? new PartSettlement(PartState.Failed, $"Tried {part.Attempts:N0} times in {GivesUpAfter.TotalHours:0} hours; last: {outcome.Reason}")
            : new PartSettlement(PartState.Queued, outcome.Reason, NextAt: now + Pause(part.Attempts, outcome.RetryAfter, jitter));
    }

    // An edit may be made as often as one likes: the message says the same afterwards.
    private static PartSettlement AfterDoubt(ReadyPart part, string reason, bool clearsDoubt, DateTimeOffset now, double jitter, TimeSpan? retryAfter = null)
    {
        var isEdit = part.EditsMessage is not null;
        if (IsGivenUp(part, now) || !(isEdit || clearsDoubt))
            return new PartSettlement(isEdit ? PartState.Failed : PartState.Uncertain, reason, DoubtSince: part.DoubtSince);
        // Soon, while the platform drops the repeat: a look into the channel costs more.
        var attempts = IsTooOldToRepeat(part, now) ? part.Attempts : Math.Min(part.Attempts, MostDoublingsInDoubt);
        return new PartSettlement(PartState.Queued, reason, NextAt: now + Pause(attempts, retryAfter, jitter), DoubtSince: part.DoubtSince);
    }

    // A refusal says nothing of an earlier attempt: where the channel shows what came of that one, it is looked at when the repeat is no longer dropped.
    private static PartSettlement Refused(ReadyPart part, string reason, bool clearsDoubt, DateTimeOffset now)
    {
        if (part.DoubtSince is not { } since || part.EditsMessage is not null)
            return new PartSettlement(PartState.Failed, reason);
        return clearsDoubt
            ? new PartSettlement(PartState.Queued, reason, NextAt: since + RepeatsDropped > now ? since + RepeatsDropped : now, DoubtSince: since)
            : new PartSettlement(PartState.Uncertain, reason, DoubtSince: since);
    }

    // The pause that the platform asks for is kept to the full; ours lies between half and all of the doubled one.
    private static TimeSpan Pause(int attempts, TimeSpan? retryAfter, double jitter)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Clamp(attempts - 1, 0, MostDoublings));
        var own = (doubled < LongestPause ? doubled : LongestPause) * (0.5 + (jitter / 2));
        return retryAfter is { } asked ? asked + (FirstPause * jitter / 4) : own;
    }
}
