using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Attacks;

namespace BriefingBot.Tests.Groups;

/// <summary>A leader who is told of as dead is never shown as one who leads.</summary>
public sealed class LeadershipTests
{
    private const string Alive = "Al-Shabaab leader Amadou Keita appeared in a video.";
    private const string Dead = "Al-Shabaab leader Amadou Keita was killed in an airstrike on 3 May 2024.";

    [Fact]
    public async Task An_older_report_that_calls_the_dead_a_leader_is_shown_no_more()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("alive", "Morning Star", "2024-02-01", "Video of a leader", Alive);
        await world.IngestAsync("dead", "Evening Post", "2024-05-04", "Leader killed", Dead);

        foreach (var line in new[] { "/group al-shabaab", "/ask who leads al-shabaab?", "/ask what is al-shabaab?", "/compare al-shabaab taliban" })
        {
            var said = PlainTextRenderer.Render(await world.AskAsync(line));
            said.ShouldContain("Amadou Keita, killed on 3 May 2024 (Evening Post, 4 May 2024)", Case.Sensitive, line);
            said.ShouldContain("former leader", Case.Insensitive, line);
            said.ShouldNotContain("Amadou Keita (Morning Star", Case.Sensitive, line);
        }
    }

    [Fact]
    public async Task A_newer_report_that_calls_the_dead_a_leader_says_that_another_tells_of_the_death()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("dead", "Evening Post", "2024-05-04", "Leader killed", Dead);
        await world.IngestAsync("alive", "Morning Star", "2024-06-01", "Video of a leader", Alive);

        foreach (var line in new[] { "/group al-shabaab", "/ask who leads al-shabaab?", "/brief 2024-05-20..2024-06-05" })
        {
            var said = PlainTextRenderer.Render(await world.AskAsync(line));
            said.ShouldContain("eader: Amadou Keita, of whom earlier reports say that the leader is dead (Morning Star, 1 June 2024)", Case.Sensitive, line);
        }
    }

    [Fact]
    public async Task What_was_held_before_the_death_still_names_the_leader()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("alive", "Morning Star", "2024-02-01", "Video of a leader", Alive);

        PlainTextRenderer.Render(await world.AskAsync("/ask who leads al-shabaab?")).ShouldContain("Leader: Amadou Keita (Morning Star");
    }

    [Theory]
    [InlineData("Ayman al-Zawahiri", "Zawahiri, killed in 2022", true)]
    [InlineData("Ayman al-Zawahiri", "Ayman Al Zawahiri, until a drone killed him", true)]
    [InlineData("Amadou Keita", "Ibrahim Keita, captured", false)]
    [InlineData("Amadou Keita", "Amadou Traore", false)]
    public void Spellings_of_one_person_are_one_person(string value, string other, bool same) => LeaderName.AreSame(value, other).ShouldBe(same);
}
