using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

[Collection(ProgramCall.Collection)]
public sealed class TimelineCallTests(StarterStore store)
{
    [Theory]
    [InlineData("isis-k")]
    [InlineData("islamic-state")]
    [InlineData("taliban")]
    [InlineData("Afghanistan")]
    public async Task The_pages_of_a_timeline_join_without_gap_or_repetition(string what)
    {
        var texts = new List<string>();
        string? next = null;
        long total;
        do
        {
            var reply = next is null ? await store.AskForJsonAsync("timeline", what) : await store.AskForJsonAsync(next.TrimStart('/').Split(' '));
            texts.AddRange(reply["timeline"]!.AsArray().Select(e => e!["text"]!.GetValue<string>() + e["citations"]!.ToJsonString()));
            total = reply["total"]!.GetValue<long>();
            next = reply["next"]?.GetValue<string>();
        }
        while (next is not null);

        texts.Count.ShouldBe((int)total);
        texts.Distinct().Count().ShouldBe(texts.Count);
    }

    [Fact]
    public async Task A_page_past_the_end_says_which_is_the_last()
    {
        var outcome = await store.AskAsync("timeline", "isis-k", "page:500");

        outcome.Code.ShouldBe(1);
        outcome.Output.ShouldContain("There is no page 500; the last one is ");
    }
}
