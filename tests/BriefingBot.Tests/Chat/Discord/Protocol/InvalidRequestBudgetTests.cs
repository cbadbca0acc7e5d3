using System.Net;
using BriefingBot.Chat.Discord;
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
        var platform = new Refusing();
        var client = new DiscordRestClient(new RestSender(new HttpClient(platform), new DiscordOptions { Token = "t" }, new FakeClock(), new Random(5)));
        await Should.ThrowAsync<DiscordRestException>(client.CreateThreadAsync("7", "1", "t", default));
        for (var i = 0; i < InvalidRequestBudget.Most; i++)
        {
            await Should.ThrowAsync<DiscordRestException>(client.EditOriginalAsync("1", "t", new() { Components = [] }, default));
        }

        var fault = await Should.ThrowAsync<DiscordRestException>(client.CreateThreadAsync("8", "1", "t", default));

        fault.Message.ShouldContain("not sent, as Discord has refused too many requests");
        platform.Requests.ShouldBe(InvalidRequestBudget.Most + 1);
    }

    /// <summary>Refuses everything, without a socket: it is asked a thousand times.</summary>
    private sealed class Refusing : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            var shared = request.RequestUri!.AbsolutePath.Contains("/7/", StringComparison.Ordinal);
            var response = new HttpResponseMessage(shared ? HttpStatusCode.TooManyRequests : HttpStatusCode.Forbidden)
            {
                Content = new StringContent(shared ? """{"message":"x","retry_after":100,"global":false}""" : """{"message":"Missing Access","code":50001}"""),
            };
            if (shared)
                response.Headers.Add("X-RateLimit-Scope", "shared");
            return Task.FromResult(response);
        }
    }
}
