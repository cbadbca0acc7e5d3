namespace BriefingBot.Tests.Briefs;

public sealed class BriefComposerTests
{
    [Fact]
    public async Task A_brief_says_what_is_new_and_the_next_one_what_changed()
    {
        await using var world = await BriefWorld.StartAsync();
        var start = await world.CutAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.ReportAsync("Gunmen attack market in Herat", "Gunmen attacked a market in Herat on Friday, killing 12 people, police said. The shops were full when the shooting began, a trader said.", "2024-06-08");
        world.Clock.Advance(TimeSpan.FromHours(1));
        var first = await world.CutAsync();

        var brief = await world.SinceAsync(start);

        (brief.HasNews, brief.Counts.NewAttacks, brief.Counts.Changed).ShouldBe((true, 1, 0));
        BriefWorld.Lines(brief.Reply, "New attacks").ShouldHaveSingleItem().ShouldContain("killed 12");

        await world.ReportAsync("Toll of Herat market attack rises", "The gunmen who attacked a market in Herat on Friday killed 15 people, the governor said. The shops were full when the shooting began.", "2024-06-08", "Kabul Post");
        world.Clock.Advance(TimeSpan.FromHours(1));

        var next = await world.SinceAsync(first);

        (next.Counts.NewAttacks, next.Counts.Changed).ShouldBe((0, 1));
        BriefWorld.Lines(next.Reply, "What changed").ShouldHaveSingleItem().ShouldContain("killed 12 → 15");
    }

    [Fact]
    public async Task Nothing_to_report_is_one_line()
    {
        await using var world = await BriefWorld.StartAsync();
        var start = await world.CutAsync();
        world.Clock.Advance(TimeSpan.FromHours(24));

        var brief = await world.SinceAsync(start);

        brief.HasNews.ShouldBeFalse();
        brief.Reply.Blocks.ShouldBeEmpty();
        brief.Reply.Summary!.Text.ShouldStartWith("Nothing to report");
    }
}
