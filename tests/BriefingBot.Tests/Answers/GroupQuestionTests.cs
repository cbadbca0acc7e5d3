using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Attacks;

namespace BriefingBot.Tests.Answers;

/// <summary>Questions about a group are answered by what is said of that group, and by nothing that merely names it.</summary>
public sealed class GroupQuestionTests
{
    [Theory]
    [InlineData("is Amadou Keita still the leader of al-shabaab?")]
    [InlineData("who is the head of al-shabaab?")]
    [InlineData("is the leader of al-shabaab dead?")]
    public async Task A_question_after_a_leader_is_answered_from_what_is_filed(string question)
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("dead", "Evening Post", "2024-05-04", "A raid", "Al-Shabaab leader Amadou Keita was killed in an airstrike on 3 May 2024.");

        PlainTextRenderer.Render(await world.AskAsync($"/ask {question}")).ShouldContain("Former leader: Amadou Keita, killed on 3 May 2024");
    }

    [Fact]
    public async Task Members_of_a_group_who_founded_another_tell_nothing_of_its_own_founding()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("split", "Evening Post", "2024-05-04", "A split", "Angry members of the Taliban founded ISIS-K in 2015.");

        (await world.AskAsync("/ask when was the Taliban founded?")).Status.ShouldNotBe(ReplyStatus.Answered);
        PlainTextRenderer.Render(await world.AskAsync("/ask when was ISIS-K founded?")).ShouldContain("2015");
    }

    [Fact]
    public async Task Two_groups_in_one_sentence_are_not_tied_by_it()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("both", "Evening Post", "2024-05-04", "A prison", "Prisoners of al-Shabaab and of Boko Haram were freed on Friday.");

        (await world.AskAsync("/ask is al-Shabaab part of Boko Haram?")).Status.ShouldNotBe(ReplyStatus.Answered);
    }
}
