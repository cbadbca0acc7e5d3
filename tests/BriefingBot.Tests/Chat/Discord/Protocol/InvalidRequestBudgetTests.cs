using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

public sealed class InvalidRequestBudgetTests
{
    [Fact]
    public void A_thousand_refusals_in_ten_minutes_spend_it_and_time_restores_it()
    {
        var clock = new FakeClock();
        var budget = new InvalidRequestBudget(clock);
        for (var i = 0; i < 999; i++)
            budget.Count();
        budget.Spent.ShouldBeFalse();
        budget.Count();
        budget.Spent.ShouldBeTrue();
        clock.Advance(TimeSpan.FromMinutes(10));
        budget.Spent.ShouldBeFalse();
    }

    [Fact]
    public async Task A_spent_budget_stops_requests_before_they_are_sent_and_limits_shared_with_others_do_not_spend_it()
    {
        var clock = new FakeClock();
        await using var discord = await ScriptedDiscord.StartAsync(r => r.Path.Contains("/7/", StringComparison.Ordinal)
            ? new DiscordAnswer(429, """{"message":"x","retry_after":100,"global":false}""", ("X-RateLimit-Scope", "shared"))
            : new DiscordAnswer(403, """{"message":"Missing Access","code":50001}"""));
        var client = discord.Client(clock);
        await Should.ThrowAsync<DiscordRestException>(client.CreateThreadAsync("7", "1", "t", default));
        for (var i = 0; i < InvalidRequestBudget.Most; i++)
        {
            await Should.ThrowAsync<DiscordRestException>(client.EditOriginalAsync("1", "t", new() { Components = [] }, default));
        }

        var fault = await Should.ThrowAsync<DiscordRestException>(client.CreateThreadAsync("8", "1", "t", default));

        fault.Message.ShouldContain("not sent, as Discord has refused too many requests");
        discord.Requests.Count.ShouldBe(InvalidRequestBudget.Most + 1);
    }
}
