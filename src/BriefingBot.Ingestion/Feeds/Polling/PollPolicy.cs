using System.Globalization;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>Decides when to check a feed again. A pure function: time and chance are arguments.</summary>
public static class PollPolicy
{
    /// <param name="state">What was remembered.</param>
    /// <param name="outcome">What the check just made brought.</param>
    /// <param name="now">When it ended.</param>
    /// <param name="jitter">A random number from 0 up to 1, which keeps feeds that failed together from returning together.</param>
    public static PollDecision Decide(PollState state, PollOutcome outcome, DateTimeOffset now, double jitter)
    {
        var chance = Math.Clamp(jitter, 0, 1);
        return outcome.Status switch
        {
            PollStatus.Gone => new PollDecision(null, state with { Failures = state.Failures + 1 }, "The server says that the feed is gone for good; it is no longer checked.", Warn: true),
            PollStatus.Failed => AfterFailure(state, outcome, now, chance),
            PollStatus.Throttled => AfterThrottling(state, outcome, now, chance),
            _ => AfterSuccess(state, outcome, now, chance),
        };
    }

    private static PollDecision AfterSuccess(PollState state, PollOutcome outcome, DateTimeOffset now, double chance)
    {
        var (followed, moveTo) = PermanentMove.Follow(state, outcome, now);
        var known = outcome.Status == PollStatus.Read
            ? followed with
            {
                UsualGap = EntryRhythm.UsualGap(outcome.EntryTimes, now) ?? followed.UsualGap,
                NewestEntry = EntryRhythm.Newest(outcome.EntryTimes, now) ?? followed.NewestEntry,
                Hints = outcome.Hints,
            }
            : followed;
        var rhythm = Rhythm(known, now);
        var wish = Wish(known.Hints, outcome, now);
        var interval = rhythm > wish ? rhythm : wish;
        var next = SkippedTimes.After(now + interval + (interval * 0.1 * chance), known.Hints);
        var reason = wish > rhythm ? $"The feed asks for {Words(wish)} between checks." : $"It publishes about every {Words(known.UsualGap ?? rhythm)}.";
        return new PollDecision(next, known with { Failures = 0 }, reason, moveTo, Recovered: state.Failures >= PollLimits.WarnAt);
    }

    /// <summary>Twice as often as the feed publishes; a feed that fell silent is asked ever less often.</summary>
    private static TimeSpan Rhythm(PollState state, DateTimeOffset now)
    {
        if (state.UsualGap is not { } gap) return PollLimits.Unknown;
        var silence = state.NewestEntry is { } newest ? (now - newest) / 4 : TimeSpan.Zero;
        return Clamp((gap > silence ? gap : silence) / 2, PollLimits.Shortest, PollLimits.Longest);
    }

    private static TimeSpan Wish(UpdateHints hints, PollOutcome outcome, DateTimeOffset now)
    {
        var fresh = outcome.MaxAge ?? (outcome.Expires is { } expires ? expires - now : TimeSpan.Zero);
        var longest = new[] { hints.TimeToLive, hints.UpdatePeriod, fresh }.Max() ?? TimeSpan.Zero;
        return Clamp(longest, TimeSpan.Zero, PollLimits.LongestWish);
    }

    private static PollDecision AfterFailure(PollState state, PollOutcome outcome, DateTimeOffset now, double chance)
    {
        var failures = state.Failures + 1;

        // Half of the wait is chance: a host that was down is not greeted by all its feeds at once.
        var doubled = Clamp(PollLimits.FirstRetry * Math.Pow(2, Math.Min(failures - 1, 20)), PollLimits.FirstRetry, PollLimits.LongestRetry);
        var wait = doubled / 2 + (doubled / 2 * chance);
        if (outcome.RetryAfter is { } asked && asked > wait) wait = Clamp(asked, TimeSpan.Zero, PollLimits.LongestThrottle);
        var times = failures == 1 ? "once" : failures.ToString(CultureInfo.InvariantCulture) + " times in a row";
        return new PollDecision(now + wait, state with { Failures = failures }, $"It failed {times}; the next try is in {Words(wait)}.", Warn: failures == PollLimits.WarnAt);
    }

    /// <summary>Being asked to wait is no failure of the feed, but without a time it is treated as one.</summary>
    private static PollDecision AfterThrottling(PollState state, PollOutcome outcome, DateTimeOffset now, double chance)
    {
        if (outcome.RetryAfter is not { } asked) return AfterFailure(state, outcome, now, chance);
        var wait = Clamp(asked, PollLimits.Shortest, PollLimits.LongestThrottle);
        wait += wait * 0.1 * chance;
        return new PollDecision(now + wait, state, $"The server asked to come back in {Words(wait)}.");
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan low, TimeSpan high) => value < low ? low : value > high ? high : value;

    private static string Words(TimeSpan time) => time switch
    {
        { TotalMinutes: < 90 } => Count(time.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Count(time.TotalHours, "hour"),
        _ => Count(time.TotalDays, "day"),
    };

    private static string Count(double number, string unit)
    {
        var whole = Math.Max(1, (long)Math.Round(number));
        return whole == 1 ? $"1 {unit}" : $"{whole.ToString(CultureInfo.InvariantCulture)} {unit}s";
    }
}
