using BriefingBot.Engine.Delivery;

namespace BriefingBot.Tests.Delivery;

public class DeliveryPolicyTests
{
    private static readonly DateTimeOffset Now = new(2024, 3, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly ReadyPart Part = new(1, new ChannelAddress("telegram", "7"), new FrozenPart("{}", []), "n", Attempts: 1, QueuedAt: Now, DoubtSince: null, EditsMessage: null, Subscription: 3);

    [Fact]
    public void What_surely_was_not_sent_is_tried_again_later_and_later_up_to_a_bound()
    {
        double Pause(int attempts) => (After(Part with { Attempts = attempts }, new PostOutcome.NotSent("down")).NextAt!.Value - Now).TotalSeconds;
        Enumerable.Range(1, 5).Select(Pause).ShouldBe([2, 4, 8, 16, 32]);
        Pause(1_000).ShouldBe(600);
    }

    [Fact]
    public void Channels_that_failed_together_do_not_come_back_together() =>
        DeliveryPolicy.After(Part, new PostOutcome.NotSent("down"), false, Now, jitter: 0).NextAt.ShouldNotBe(After(Part, new PostOutcome.NotSent("down")).NextAt);

    [Fact]
    public void A_pause_that_the_platform_asks_for_is_kept_to_the_full()
    {
        foreach (var jitter in new[] { 0, 0.5, 1 })
            DeliveryPolicy.After(Part, new PostOutcome.NotSent("slow down", TimeSpan.FromSeconds(37)), false, Now, jitter).NextAt!.Value.ShouldBeGreaterThanOrEqualTo(Now.AddSeconds(37));
    }

    [Fact]
    public void After_a_day_of_attempts_a_person_decides()
    {
        var settled = After(Part with { Attempts = 150, QueuedAt = Now.AddHours(-24) }, new PostOutcome.NotSent("The platform is down."));
        settled.State.ShouldBe(PartState.Failed);
        settled.Reason.ShouldBe("Tried 150 times in 24 hours; last: The platform is down.");
    }

    [Fact]
    public void What_may_have_arrived_is_parked_where_the_platform_keeps_repeats() =>
        After(Part, new PostOutcome.Uncertain("lost")).ShouldBe(new PartSettlement(PartState.Uncertain, "lost", DoubtSince: Now));

    [Fact]
    public void What_may_have_arrived_is_taken_up_again_where_the_platform_clears_up_the_doubt_and_for_no_longer_than_a_day()
    {
        var settled = After(Part, new PostOutcome.Uncertain("lost"), clears: true);
        settled.State.ShouldBe(PartState.Queued);
        settled.DoubtSince.ShouldBe(Now);
        After(Part with { DoubtSince = Now.AddMinutes(-2) }, new PostOutcome.Uncertain("lost"), clears: true).DoubtSince.ShouldBe(Now.AddMinutes(-2));
        After(Part with { QueuedAt = Now.AddHours(-24) }, new PostOutcome.Uncertain("lost"), clears: true).State.ShouldBe(PartState.Uncertain);
        After(Part with { QueuedAt = Now.AddHours(-24), EditsMessage = "9" }, new PostOutcome.Uncertain("lost")).State.ShouldBe(PartState.Failed);
    }

    [Fact]
    public void The_channel_is_looked_at_as_soon_as_the_platform_may_no_longer_drop_the_repeat()
    {
        DeliveryPolicy.IsTooOldToRepeat(Part, Now).ShouldBeFalse();
        DeliveryPolicy.IsTooOldToRepeat(Part with { DoubtSince = Now.AddSeconds(-119) }, Now).ShouldBeFalse();
        DeliveryPolicy.IsTooOldToRepeat(Part with { DoubtSince = Now.AddSeconds(-120) }, Now).ShouldBeTrue();
        DeliveryPolicy.IsTooOldToRepeat(Part with { DoubtSince = Now.AddSeconds(-120), EditsMessage = "9" }, Now).ShouldBeFalse();
    }

    [Fact]
    public void A_doubt_stays_when_a_later_attempt_surely_failed()
    {
        var doubted = Part with { DoubtSince = Now.AddSeconds(-30) };
        After(doubted, new PostOutcome.NotSent("down")).State.ShouldBe(PartState.Uncertain);
        After(doubted, new PostOutcome.NotSent("down"), clears: true).DoubtSince.ShouldBe(doubted.DoubtSince);
        After(doubted, new PostOutcome.NotSent("wait", TimeSpan.FromMinutes(5)), clears: true).DoubtSince.ShouldBe(doubted.DoubtSince);
        After(doubted, new PostOutcome.Refused("too long")).State.ShouldBe(PartState.Uncertain);
        After(doubted, new PostOutcome.Refused("too long"), clears: true).ShouldBe(new PartSettlement(PartState.Queued, "too long", NextAt: Now.AddSeconds(90), DoubtSince: doubted.DoubtSince));
    }

    [Fact]
    public void An_edit_is_made_again_whatever_became_of_it() =>
        After(Part with { EditsMessage = "9" }, new PostOutcome.Uncertain("lost")).State.ShouldBe(PartState.Queued);

    [Fact]
    public void What_the_platform_will_never_take_fails() =>
        After(Part, new PostOutcome.Refused("too long")).ShouldBe(new PartSettlement(PartState.Failed, "too long"));

    [Fact]
    public void An_attempt_that_a_crash_cut_off_is_in_doubt_from_its_beginning()
    {
        var cut = Part with { DoubtSince = Now.AddSeconds(-20) };
        DeliveryPolicy.AfterCrash(cut, clearsDoubt: false, Now).State.ShouldBe(PartState.Uncertain);
        DeliveryPolicy.AfterCrash(cut, clearsDoubt: true, Now).State.ShouldBe(PartState.Queued);
        DeliveryPolicy.AfterCrash(cut, clearsDoubt: true, Now).DoubtSince.ShouldBe(cut.DoubtSince);
    }

    [Fact]
    public void A_nonce_is_the_same_at_each_attempt_another_for_each_part_and_short_enough_for_Discord()
    {
        PartNonce.Of("digest/3/2024-03-22T06:00:00Z", 1).ShouldBe(PartNonce.Of("digest/3/2024-03-22T06:00:00Z", 1));
        PartNonce.Of("digest/3/2024-03-22T06:00:00Z", 1).ShouldNotBe(PartNonce.Of("digest/3/2024-03-22T06:00:00Z", 2));
        PartNonce.Of("digest/3/2024-03-22T06:00:00Z", 1).Length.ShouldBeLessThanOrEqualTo(25);
    }

    private static PartSettlement After(ReadyPart part, PostOutcome outcome, bool clears = false) => DeliveryPolicy.After(part, outcome, clears, Now, jitter: 1);
}
