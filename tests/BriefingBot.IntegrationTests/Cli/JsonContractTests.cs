using BriefingBot.Engine.Commands;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

[Collection(ProgramCall.Collection)]
public sealed class JsonContractTests(StarterStore store)
{
    [Fact]
    public async Task Every_command_answers_with_the_fields_that_every_reply_has()
    {
        foreach (var example in CommandTable.Standard.Commands.Select(c => c.Examples[0]))
        {
            var reply = await store.AskForJsonAsync(example.Split(' '));

            reply["status"]!.GetValue<string>().ShouldBeOneOf("answered", "notFound", "ambiguous", "refused", "invalid", "failed");
            reply["title"]!.GetValue<string>().ShouldNotBeEmpty(example);
            reply["text"]!.GetValue<string>().ShouldNotBeNull(example);
            reply["citations"]!.AsArray().ShouldNotBeNull(example);
        }
    }

    [Fact]
    public async Task The_status_of_the_service_stands_beside_the_status_of_the_reply()
    {
        var reply = await store.AskForJsonAsync("status");

        reply["status"]!.GetValue<string>().ShouldBe("answered");
        reply["service"]!["holdings"]!["groups"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(150);
    }
}
