using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Attacks;

namespace BriefingBot.Tests.Answers;

/// <summary>The deadliest attack is found among those held, by the highest figure reported.</summary>
public sealed class DeadliestTests
{
    [Fact]
    public async Task The_attack_with_the_most_dead_stands_first_of_all_or_of_those_asked_for()
    {
        await using var world = await LedgerWorld.OpenAsync("all");

        (await FirstAsync(world, "which attack was the deadliest?")).ShouldContain("Crocus City Hall");
        (await FirstAsync(world, "what was the deadliest attack by ISIS-K?")).ShouldContain("Crocus City Hall");
        (await FirstAsync(world, "what was the deadliest attack in Afghanistan?")).ShouldContain("Kunduz");
        (await FirstAsync(world, "what was the deadliest attack between 2021 and 2022?")).ShouldContain("Kunduz");
    }

    private static async Task<string> FirstAsync(LedgerWorld world, string question)
    {
        var reply = await world.AskAsync($"/ask {question}");
        reply.Title.ShouldStartWith("Deadliest attacks");
        return PlainTextRenderer.Render(reply).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2];
    }
}
