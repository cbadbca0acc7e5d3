using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Briefs;

/// <summary>Briefs asked for in a chat go by publication, whenever the documents came in.</summary>
public sealed class BriefCommandTests : IAsyncLifetime
{
    private BriefWorld _world = null!;

    public async Task InitializeAsync() => _world = await BriefWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [SharedFact("seeds")]
    public async Task The_seeds_brief_of_the_last_week_of_March_2024_gives_the_toll_of_Moscow_with_its_sources()
    {
        var seeds = SharedFiles.Find("seeds")!;
        await _world.IngestAsync(FileInputs.ReadAsync(seeds, Path.Combine(seeds, "manifest.jsonl"), default));

        var reply = await _world.AskAsync("/brief 2024-03-25..2024-03-30");

        reply.Title.ShouldBe("Brief: all attacks, 25 to 30 March 2024");
        reply.Summary!.Text.ShouldContain("killed 137 to at least 140");
        var moscow = reply.Blocks.OfType<ListBlock>().Single(b => b.Heading == "New attacks, the gravest first").Entries[0];
        moscow.Text.ShouldStartWith("22 March 2024, Moscow, Russia: ");
        moscow.Text.ShouldContain("killed 137 to at least 140");
        moscow.Citations.Select(c => c.Document).ShouldBeSubsetOf(["000_dbec8412b2bbc9cb", "001_e4f3740fc39d223e", "002_26d394a867ba7729", "004_f3c566d5f0952a15"]);
        moscow.Citations.ShouldContain(c => c.Quote!.Contains("137", StringComparison.Ordinal));
        moscow.Citations.ShouldContain(c => c.Quote!.Contains("at least 140", StringComparison.Ordinal));
        BriefWorld.Lines(reply, "Disputed")[0].ShouldContain("killed at least 140 (Vox, 26 March 2024) against 137 (Fox News, 25 March 2024)");
        BriefWorld.Lines(reply, "What this rests on").ShouldContain("Recalled as background: 2 older attacks.");
    }

    [SharedFact("seeds")]
    public async Task What_to_look_out_for_is_what_sources_say_with_their_names()
    {
        await using var world = await BriefWorld.StartAsync("all");
        var seeds = SharedFiles.Find("seeds")!;
        await world.IngestAsync(FileInputs.ReadAsync(seeds, Path.Combine(seeds, "manifest.jsonl"), default));

        var reply = await world.AskAsync("/brief isis-k 2024-03-25..2024-03-30");

        var outlook = reply.Blocks.OfType<ListBlock>().Single(b => b.Heading == "To look out for, as sources say").Entries;
        outlook.ShouldNotBeEmpty();
        outlook.Where(e => e.Citations.Count > 0).ShouldAllBe(e => e.Text.EndsWith("March 2024)", StringComparison.Ordinal));
        // Each by somebody who is named beside the outlet, none of them of what is or was.
        outlook.Where(e => e.Citations.Count > 0).ShouldAllBe(e => e.Text.Substring(e.Text.LastIndexOf('(')).Split(',', StringSplitOptions.None).Length == 3);
        outlook.ShouldNotContain(e => e.Text.Contains("no surprise", StringComparison.Ordinal) || e.Text.Contains("may be a rival", StringComparison.Ordinal) || e.Text.Contains("could suggest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Old_documents_that_came_in_today_are_told_by_their_publication()
    {
        await ReportAsync("2024-03-02");

        BriefWorld.Lines(await _world.AskAsync("/brief Herat 2024-03"), "New attacks").ShouldHaveSingleItem().ShouldContain("1 March 2024");
        (await _world.AskAsync("/brief Herat since:2024-03-03 until:2024-04-01")).Summary!.Text.ShouldStartWith("Nothing to report on \"Herat\", 3 March to 1 April 2024");
    }

    [Fact]
    public async Task Without_a_period_it_is_the_last_24_hours()
    {
        await ReportAsync("2024-06-07T20:00:00Z");
        await ReportAsync("2024-06-06T20:00:00Z", "Ghazni");

        var reply = await _world.AskAsync("/brief");

        reply.Title.ShouldBe("Brief: all attacks, 7 June 2024, 07:00 to 8 June 2024, 07:00");
        BriefWorld.Lines(reply, "New attacks").ShouldHaveSingleItem().ShouldContain("Herat");
    }

    [Fact]
    public async Task What_earlier_documents_said_is_no_news_of_the_period()
    {
        await ReportAsync("2024-03-02");
        await ReportAsync("2024-03-03", killed: 15);

        BriefWorld.Lines(await _world.AskAsync("/brief on 2024-03-03"), "What changed").ShouldHaveSingleItem().ShouldContain("killed 12 → 15");
    }

    [Fact]
    public async Task A_trend_compares_with_the_windows_before()
    {
        await ReportAsync("2024-03-02");
        await ReportAsync("2024-03-05", "Ghazni");

        var reply = await _world.AskAsync("/brief 2024-03-05");

        reply.Blocks.OfType<TextBlock>().Select(b => b.Text.Text).ShouldContain("Trend: 1 new attack, against 0.14 a day on average over the 7 days before and 0.04 over the 28 before.");
        var plot = reply.Blocks.OfType<PictureBlock>().Last();
        plot.Alternative.ShouldBe("New attacks a day; from 6 February 2024 to 5 March 2024, at most 1");
        plot.Sparkline.ShouldBe("·························█··█");
    }

    [Fact]
    public async Task A_short_brief_has_no_pictures_and_few_lines()
    {
        foreach (var place in new[] { "Herat", "Ghazni", "Kabul", "Kunduz", "Khost" })
            await ReportAsync("2024-03-02", place);

        var reply = await _world.AskAsync("/brief Afghanistan 2024-03-02 length:short");

        reply.Blocks.OfType<PictureBlock>().ShouldBeEmpty();
        BriefWorld.Lines(reply, "New attacks").Count.ShouldBe(4);
        BriefWorld.Lines(reply, "New attacks")[^1].ShouldBe("and 2 more");
    }

    [Theory]
    [InlineData("/brief !!!", "\"!!!\" holds no letter or digit; a topic is a group, a country, a place or a word, such as isis-k, Somalia.")]
    [InlineData("/brief since:2024-04 until:2024-03", "The period ends on 2024-03-31, before it begins on 2024-04-01; swap the two.")]
    public async Task Bad_topics_and_periods_get_a_sentence(string line, string sentence) =>
        (await _world.AskAsync(line)).Summary!.Text.ShouldBe(sentence);

    private Task ReportAsync(string published, string place = "Herat", int killed = 12)
    {
        var day = DateOnly.Parse(published[..10], System.Globalization.CultureInfo.InvariantCulture);
        var wording = killed == 12 ? $"Gunmen attacked a market in {place} on 1 March 2024, killing {killed} people, police said." : $"The gunmen who attacked a market in {place} on 1 March 2024 killed {killed} people, the governor said.";
        var text = day.Month == 6 ? $"Gunmen attacked a market in {place} on 6 June 2024, killing {killed} people, police said." : wording;
        return _world.ReportAsync($"Market attack in {place}", text + " Traders said that the shops were full when it began.", published, $"{place} Wire {killed}");
    }
}
