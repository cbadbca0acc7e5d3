using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Commands;

public sealed class AskLimitsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Ten_calls_in_a_row_pass_and_the_next_is_told_when_to_ask_again()
    {
        var limits = new AskLimits(_clock);
        for (var i = 0; i < 10; i++)
            limits.Refusal(Person("1")).ShouldBeNull();

        var refusal = limits.Refusal(Person("1")).ShouldNotBeNull();

        refusal.Status.ShouldBe(ReplyStatus.Refused);
        refusal.Private.ShouldBeTrue();
        refusal.Summary!.Text.ShouldBe("You have asked a lot in a short time; please ask again in 3 seconds.");
        limits.Refusal(Person("2", "elsewhere")).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(2));
        limits.Refusal(Person("1"))!.Summary!.Text.ShouldEndWith("in 1 second.");
        _clock.Advance(TimeSpan.FromSeconds(1));
        limits.Refusal(Person("1")).ShouldBeNull();
        limits.Refusal(Person("1")).ShouldNotBeNull();
    }

    [Fact]
    public void A_channel_is_limited_over_all_who_ask_there_and_its_refusals_cost_nobody_a_turn()
    {
        var limits = new AskLimits(_clock, new AskRates(new AskRate(1, TimeSpan.FromMinutes(1)), new AskRate(2, TimeSpan.FromSeconds(1))));
        limits.Refusal(Person("1")).ShouldBeNull();
        limits.Refusal(Person("2")).ShouldBeNull();

        limits.Refusal(Person("3"))!.Summary!.Text.ShouldBe("A lot is being asked in this channel; please ask again in 1 second.");
        limits.Refusal(Person("3", "elsewhere")).ShouldBeNull();
        limits.Refusal(Person("1", "elsewhere"))!.Summary!.Text.ShouldContain("You have asked");
    }

    [Fact]
    public void The_same_numbers_on_another_platform_are_other_people()
    {
        var limits = new AskLimits(_clock, new AskRates(new AskRate(1, TimeSpan.FromMinutes(1)), new AskRate(1, TimeSpan.FromMinutes(1))));
        limits.Refusal(Person("1")).ShouldBeNull();
        limits.Refusal(Person("1") with { Platform = "telegram" }).ShouldBeNull();
        limits.Refusal(Person("1")).ShouldNotBeNull();
    }

    [Fact]
    public void The_person_at_the_terminal_is_not_limited() =>
        Enumerable.Range(0, 1000).Select(_ => new AskLimits(_clock, new AskRates(new AskRate(1, TimeSpan.FromHours(1)), new AskRate(1, TimeSpan.FromHours(1)))).Refusal(Asker.Local)).ShouldAllBe(r => r == null);

    [Fact]
    public void Those_who_have_not_asked_for_long_are_forgotten()
    {
        var buckets = new TokenBuckets(_clock, new AskRate(2, TimeSpan.FromSeconds(1)));
        for (var i = 0; i < 10_000; i++)
        {
            buckets.Take($"{i}").ShouldBeNull();
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        buckets.Count.ShouldBeLessThan(2000);
    }

    private static Asker Person(string user, string channel = "here") => new("discord", user, channel, TimeZoneInfo.Utc, CommandAccess.Anyone);
}
