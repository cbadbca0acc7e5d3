using BriefingBot.Ingestion.Feeds;
using BriefingBot.Ingestion.Feeds.Polling;

namespace BriefingBot.Tests.Ingestion.Feeds.Polling;

public sealed class PollPolicyTests
{
    private static readonly DateTimeOffset Now = new(2024, 3, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly PollOutcome Unchanged = new(PollStatus.Unchanged);
    private static readonly PollOutcome Failed = new(PollStatus.Failed);

    private static PollOutcome ReadWithEntriesEvery(TimeSpan gap, int count = 10, TimeSpan age = default) =>
        new(PollStatus.Read) { EntryTimes = Enumerable.Range(0, count).Select(i => Now - age - (gap * i)).ToList() };

    private static TimeSpan Wait(PollDecision decision) => decision.NextCheck!.Value - Now;

    [Theory]
    [InlineData(1, 10)]
    [InlineData(40, 20)]
    [InlineData(120, 60)]
    [InlineData(60 * 24 * 30, 12 * 60)]
    public void A_feed_is_asked_twice_as_often_as_it_publishes_within_bounds(int gapMinutes, int waitMinutes)
    {
        var decision = PollPolicy.Decide(PollState.New, ReadWithEntriesEvery(TimeSpan.FromMinutes(gapMinutes)), Now, 0);
        Wait(decision).ShouldBe(TimeSpan.FromMinutes(waitMinutes));
    }

    [Fact]
    public void A_feed_without_dates_is_asked_every_hour()
    {
        Wait(PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Read), Now, 0)).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_feed_that_falls_silent_is_asked_ever_less_often_and_more_when_it_speaks_again()
    {
        var state = PollPolicy.Decide(PollState.New, ReadWithEntriesEvery(TimeSpan.FromMinutes(30)), Now, 0).State;
        var afterADay = PollPolicy.Decide(state, Unchanged, Now.AddDays(1), 0);
        (afterADay.NextCheck - Now.AddDays(1)).ShouldBe(TimeSpan.FromHours(3));
        var again = PollPolicy.Decide(afterADay.State, ReadWithEntriesEvery(TimeSpan.FromMinutes(30)), Now, 0);
        Wait(again).ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void Entries_published_in_one_batch_do_not_count_as_a_stream()
    {
        var batch = Enumerable.Range(0, 9).Select(i => Now.AddSeconds(-i)).Append(Now.AddDays(-7)).ToList();
        var decision = PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Read) { EntryTimes = batch }, Now, 0);
        Wait(decision).ShouldBeGreaterThan(TimeSpan.FromHours(8));
    }

    [Fact]
    public void Dates_in_the_future_do_not_count()
    {
        var outcome = new PollOutcome(PollStatus.Read) { EntryTimes = [new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero), Now.AddDays(3)] };
        Wait(PollPolicy.Decide(PollState.New, outcome, Now, 0)).ShouldBe(PollLimits.Unknown);
    }

    [Fact]
    public void The_feeds_own_wishes_lengthen_the_wait_but_not_without_bound()
    {
        var often = ReadWithEntriesEvery(TimeSpan.FromMinutes(20));
        Wait(PollPolicy.Decide(PollState.New, often with { Hints = UpdateHints.None with { TimeToLive = TimeSpan.FromHours(2) } }, Now, 0)).ShouldBe(TimeSpan.FromHours(2));
        Wait(PollPolicy.Decide(PollState.New, often with { Hints = UpdateHints.None with { UpdatePeriod = TimeSpan.FromHours(3) } }, Now, 0)).ShouldBe(TimeSpan.FromHours(3));
        Wait(PollPolicy.Decide(PollState.New, often with { MaxAge = TimeSpan.FromHours(1) }, Now, 0)).ShouldBe(TimeSpan.FromHours(1));
        Wait(PollPolicy.Decide(PollState.New, often with { Expires = Now.AddHours(4) }, Now, 0)).ShouldBe(TimeSpan.FromHours(4));
        Wait(PollPolicy.Decide(PollState.New, often with { MaxAge = TimeSpan.Zero, Expires = Now.AddHours(4) }, Now, 0)).ShouldBe(PollLimits.Shortest);
        Wait(PollPolicy.Decide(PollState.New, often with { Hints = UpdateHints.None with { TimeToLive = TimeSpan.FromDays(365) } }, Now, 0)).ShouldBe(PollLimits.LongestWish);
    }

    [Fact]
    public void The_wishes_are_remembered_while_the_server_answers_that_nothing_changed()
    {
        var wish = ReadWithEntriesEvery(TimeSpan.FromMinutes(20)) with { Hints = UpdateHints.None with { TimeToLive = TimeSpan.FromHours(2) } };
        var state = PollPolicy.Decide(PollState.New, wish, Now, 0).State;
        Wait(PollPolicy.Decide(state, Unchanged, Now, 0)).ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void Hours_and_days_that_the_feed_skips_are_skipped()
    {
        var hints = UpdateHints.None with { SkipHours = new HashSet<int> { 13, 14 }, SkipDays = new HashSet<DayOfWeek>() };
        PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Read) { Hints = hints }, Now, 0).NextCheck.ShouldBe(Now.AddHours(3));
        var friday = UpdateHints.None with { SkipDays = new HashSet<DayOfWeek> { DayOfWeek.Friday } };
        PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Read) { Hints = friday }, Now, 0).NextCheck.ShouldBe(Now.AddHours(12));
    }

    [Fact]
    public void A_feed_that_skips_all_hours_is_asked_all_the_same()
    {
        var hints = UpdateHints.None with { SkipHours = Enumerable.Range(0, 24).ToHashSet() };
        PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Read) { Hints = hints }, Now, 0).NextCheck.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public void Failures_double_the_wait_up_to_a_day_and_are_told_once()
    {
        var state = PollState.New;
        var waits = new List<TimeSpan>();
        var warnings = 0;
        for (var i = 0; i < 12; i++)
        {
            var decision = PollPolicy.Decide(state, Failed, Now, 1);
            waits.Add(Wait(decision));
            warnings += decision.Warn ? 1 : 0;
            state = decision.State;
        }

        waits.Take(4).ShouldBe([TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2)]);
        waits[^1].ShouldBe(TimeSpan.FromHours(24));
        warnings.ShouldBe(1);
        var recovery = PollPolicy.Decide(state, Unchanged, Now, 0);
        recovery.Recovered.ShouldBeTrue();
        recovery.State.Failures.ShouldBe(0);
        PollPolicy.Decide(recovery.State, Unchanged, Now, 0).Recovered.ShouldBeFalse();
    }

    [Fact]
    public void Chance_spreads_the_feeds_of_a_host_that_was_down()
    {
        var state = PollState.New with { Failures = 3 };
        Wait(PollPolicy.Decide(state, Failed, Now, 0)).ShouldBe(TimeSpan.FromHours(1));
        Wait(PollPolicy.Decide(state, Failed, Now, 0.5)).ShouldBe(TimeSpan.FromHours(1.5));
    }

    [Fact]
    public void Retry_after_is_obeyed_and_is_no_failure()
    {
        var decision = PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Throttled) { RetryAfter = TimeSpan.FromDays(2) }, Now, 0);
        Wait(decision).ShouldBe(TimeSpan.FromDays(2));
        decision.State.Failures.ShouldBe(0);
        decision.Reason.ShouldBe("The server asked to come back in 2 days.");
        Wait(PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Throttled) { RetryAfter = TimeSpan.FromDays(3000) }, Now, 0)).ShouldBe(PollLimits.LongestThrottle);
        PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Throttled), Now, 0).State.Failures.ShouldBe(1);
    }

    [Fact]
    public void A_feed_that_is_gone_is_never_asked_again()
    {
        var decision = PollPolicy.Decide(PollState.New, new PollOutcome(PollStatus.Gone), Now, 0);
        decision.NextCheck.ShouldBeNull();
        decision.Warn.ShouldBeTrue();
        decision.Reason.ShouldBe("The server says that the feed is gone for good; it is no longer checked.");
    }

    [Fact]
    public void A_permanent_redirect_moves_the_address_once_it_was_seen_four_times_over_three_days()
    {
        var moved = new PollOutcome(PollStatus.Read) { PermanentLocation = new Uri("https://new.example/feed") };
        var state = PollState.New;
        var moves = new List<Uri?>();
        for (var day = 0; day < 4; day++)
        {
            var decision = PollPolicy.Decide(state, moved, Now.AddDays(day), 0);
            moves.Add(decision.MoveTo);
            state = decision.State;
        }

        moves.ShouldBe([null, null, null, new Uri("https://new.example/feed")]);
        state.MovingTo.ShouldBeNull();
    }

    [Fact]
    public void A_portal_for_an_hour_does_not_move_the_address()
    {
        var portal = new PollOutcome(PollStatus.Read) { PermanentLocation = new Uri("https://portal.example/") };
        var state = PollState.New;
        for (var i = 0; i < 6; i++) state = PollPolicy.Decide(state, portal, Now.AddMinutes(10 * i), 0).State;
        state.MovingSeen.ShouldBe(6);
        state = PollPolicy.Decide(state, new PollOutcome(PollStatus.Read), Now.AddHours(2), 0).State;
        state.MovingTo.ShouldBeNull();
        PollPolicy.Decide(state, portal, Now.AddDays(9), 0).MoveTo.ShouldBeNull();
    }

    [Fact]
    public void A_redirect_to_what_is_no_feed_says_nothing_about_the_address()
    {
        var outcome = Failed with { PermanentLocation = new Uri("https://parked.example/") };
        PollPolicy.Decide(PollState.New, outcome, Now, 0).State.MovingTo.ShouldBeNull();
    }

    [Fact]
    public void No_combination_of_answers_asks_a_feed_too_often_or_throws()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var state = PollState.New;
            var now = Now;
            for (var step = 0; step < 10; step++)
            {
                var outcome = Arbitrary(random, now);
                var decision = PollPolicy.Decide(state, outcome, now, random.NextDouble());
                state = decision.State;
                if (decision.NextCheck is not { } next) continue;
                (next - now).ShouldBeGreaterThanOrEqualTo(PollLimits.FirstRetry / 2);
                (next - now).ShouldBeLessThan(TimeSpan.FromDays(16));
                now = next;
            }
        }
    }

    private static PollOutcome Arbitrary(Random random, DateTimeOffset now) => new((PollStatus)random.Next(5))
    {
        EntryTimes = Enumerable.Range(0, random.Next(5)).Select(_ => now.AddSeconds(random.Next(-10_000_000, 1000))).ToList(),
        MaxAge = random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(-100, int.MaxValue)),
        Expires = random.Next(2) == 0 ? null : now.AddSeconds(random.Next(-100, 1_000_000)),
        RetryAfter = random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(-100, int.MaxValue)),
        Hints = random.Next(2) == 0 ? UpdateHints.None : new(TimeSpan.FromMinutes(random.Next()), null, new HashSet<int> { random.Next(24) }, new HashSet<DayOfWeek> { (DayOfWeek)random.Next(7) }),
    };
}
