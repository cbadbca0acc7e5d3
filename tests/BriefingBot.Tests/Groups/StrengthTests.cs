using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Attacks;

namespace BriefingBot.Tests.Groups;

/// <summary>How many a group lost is not how many it has.</summary>
public sealed class StrengthTests
{
    [Theory]
    [InlineData("Al-Shabaab lost about half of its fighters in the offensive.")]
    [InlineData("Al-Shabaab lost 500 fighters in the offensive.")]
    [InlineData("In the offensive 500 fighters of al-Shabaab were killed.")]
    [InlineData("Al-Shabaab had 500 fighters killed in the offensive.")]
    public async Task Losses_are_no_answer_to_how_many_fighters_a_group_has(string text)
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("losses", "Morning Star", "2024-02-01", "An offensive", text);

        var answer = await world.AskAsync("/ask how many fighters does al-shabaab have?");

        answer.Status.ShouldNotBe(ReplyStatus.Answered, PlainTextRenderer.Render(answer));
        PlainTextRenderer.Render(await world.AskAsync("/group al-shabaab")).ShouldNotContain("Strength");
    }

    [Fact]
    public async Task What_it_has_is_no_answer_to_how_many_it_lost()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("strength", "Morning Star", "2024-02-01", "A count", "Al-Shabaab has about 9,000 fighters.");

        PlainTextRenderer.Render(await world.AskAsync("/ask how many fighters does al-shabaab have?")).ShouldContain("Strength: about 9,000 fighters");
        PlainTextRenderer.Render(await world.AskAsync("/ask how many fighters did al-shabaab lose?")).ShouldNotContain("Strength: about 9,000");
    }
}
