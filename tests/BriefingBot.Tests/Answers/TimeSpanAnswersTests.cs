using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Attacks;

namespace BriefingBot.Tests.Answers;

/// <summary>A question about years is answered from the attacks of those years.</summary>
public sealed class TimeSpanAnswersTests
{
    [Theory]
    [InlineData("how many isis-k attacks between 2021 and 2022?")]
    [InlineData("how many isis-k attacks from 2020 to 2022?")]
    [InlineData("how many isis-k attacks in 2021-2022?")]
    public async Task Attacks_of_other_years_are_not_counted(string question)
    {
        await using var world = await LedgerWorld.OpenAsync("all");

        var within = PlainTextRenderer.Render(await world.AskAsync($"/ask {question}"));

        within.ShouldContain("2021");
        within.ShouldNotContain("Crocus City Hall");
        PlainTextRenderer.Render(await world.AskAsync("/ask how many isis-k attacks between 2021 and 2024?")).ShouldContain("Crocus City Hall");
    }
}
