using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Attacks;

/// <summary>What analysts decide about attacks, each of it taken back without loss.</summary>
public sealed class AttackDecisionTests : IAsyncLifetime
{
    private LedgerWorld _world = null!;

    public async Task InitializeAsync() => _world = await LedgerWorld.OpenAsync(starter: "none");

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_merge_makes_one_ledger_in_which_every_figure_keeps_its_document()
    {
        var (market, bazaar) = await TwoAsync();
        var reply = await _world.AskAsync($"/attack {market} merge:{bazaar}");

        reply.Status.ShouldBe(ReplyStatus.Answered);
        var attack = (await _world.AllAsync()).ShouldHaveSingleItem();
        attack.Id.ShouldBe(market);
        attack.MergedIds.ShouldBe([bazaar]);
        Killed(attack).ShouldBe([("12", "herat-1"), ("14", "kabul-1")], ignoreOrder: true);
        attack.Review.ShouldBe(ClaimStatus.Confirmed, "two outlets report it now");
    }

    [Fact]
    public async Task The_id_and_the_name_of_a_merged_attack_keep_leading_to_it()
    {
        var (market, bazaar) = await TwoAsync();
        await _world.AskAsync($"/attack {market} merge:{bazaar}");

        (await _world.AttackAsync(bazaar))!.Id.ShouldBe(market);
        (await _world.AskAsync("/attack Kabul")).Title.ShouldBe((await _world.AttackAsync(market))!.Title);
        (await _world.AskAsync($"/attack {market} merge:{bazaar}")).Status.ShouldBe(ReplyStatus.Invalid);
    }

    [Fact]
    public async Task Undoing_a_merge_brings_everything_back_where_it_was()
    {
        var (market, bazaar) = await TwoAsync();
        var before = await _world.PictureAsync();
        await _world.AskAsync($"/attack {market} merge:{bazaar}");
        var undone = await _world.AskAsync($"/attack {bazaar} undo");

        undone.Status.ShouldBe(ReplyStatus.Answered);
        (await _world.PictureAsync()).ShouldBe(before);
        (await _world.HistoryAsync(market)).TakeLast(2).ShouldBe([ChangeKind.Merged, ChangeKind.Undone]);
        (await _world.AskAsync($"/attack {market} undo")).Status.ShouldBe(ReplyStatus.NotFound);
    }

    [Fact]
    public async Task A_later_report_of_the_attack_that_went_in_goes_where_it_went_and_back_with_it()
    {
        var (market, bazaar) = await TwoAsync();
        await _world.AskAsync($"/attack {market} merge:{bazaar}");
        await _world.IngestAsync("kabul-2", "Evening Post", "2024-06-09", "Toll of Kabul bazaar shooting rises", "Gunmen who opened fire at a bazaar in Kabul on Saturday killed 16 people, police said. The bazaar was closed on Sunday.");

        Killed((await _world.AllAsync()).ShouldHaveSingleItem()).ShouldContain(("16", "kabul-2"));
        await _world.AskAsync($"/attack {market} undo");
        Killed((await _world.AttackAsync(bazaar))!).ShouldBe([("14", "kabul-1"), ("16", "kabul-2")], ignoreOrder: true);
        Killed((await _world.AttackAsync(market))!).ShouldBe([("12", "herat-1")]);
    }

    [Fact]
    public async Task A_document_read_again_after_a_merge_adds_nothing()
    {
        var (market, bazaar) = await TwoAsync();
        await _world.AskAsync($"/attack {market} merge:{bazaar}");
        var before = await _world.PictureAsync();
        await _world.ExecuteAsync("UPDATE document SET reader_version = 0");
        await _world.RecordAsync();

        (await _world.PictureAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_split_takes_what_some_documents_report_to_an_attack_of_its_own()
    {
        var market = await OneOfTwoDocumentsAsync();
        var before = await _world.PictureAsync();
        var reply = await _world.AskAsync($"/attack {market} split:herat-2");

        reply.Status.ShouldBe(ReplyStatus.Answered);
        var both = await _world.AllAsync();
        both.Count.ShouldBe(2);
        Killed(both.Single(a => a.Id == market)).ShouldBe([("12", "herat-1")]);
        var part = both.Single(a => a.Id != market);
        Killed(part).ShouldBe([("15", "herat-2")]);
        both.ShouldAllBe(a => a.Review == ClaimStatus.Proposed);

        await _world.AskAsync($"/attack {part.Id} undo");
        (await _world.PictureAsync()).ShouldBe(before);
        (await _world.AttackAsync(part.Id))!.Id.ShouldBe(market, "the id of the part was posted, and leads to the whole");
    }

    [Fact]
    public async Task A_part_that_was_split_off_and_merged_back_is_the_whole_again()
    {
        var market = await OneOfTwoDocumentsAsync();
        await _world.AskAsync($"/attack {market} split:herat-2");
        var part = (await _world.AllAsync()).Single(a => a.Id != market).Id;
        await _world.AskAsync($"/attack {market} merge:{part}");

        Killed((await _world.AllAsync()).ShouldHaveSingleItem()).ShouldBe([("12", "herat-1"), ("15", "herat-2")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_decision_that_a_later_one_leans_on_is_taken_back_after_that_one()
    {
        var market = await OneOfTwoDocumentsAsync();
        await _world.IngestAsync("kabul-1", "Evening Post", "2024-06-08", "Gunmen attack bazaar in Kabul", KabulText);
        var bazaar = (await _world.AllAsync()).Single(a => a.Id != market).Id;
        await _world.AskAsync($"/attack {market} split:herat-2");
        var part = (await _world.AllAsync()).Single(a => a.Id != market && a.Id != bazaar).Id;
        await _world.AskAsync($"/attack {bazaar} merge:{part}");

        var early = await _world.AskAsync($"/attack {market} undo");
        early.Status.ShouldBe(ReplyStatus.Invalid);
        early.Summary!.Text.ShouldContain($"/attack {bazaar} undo:true");
        (await _world.AskAsync($"/attack {bazaar} undo")).Status.ShouldBe(ReplyStatus.Answered);
        (await _world.AskAsync($"/attack {market} undo")).Status.ShouldBe(ReplyStatus.Answered);
    }

    [Theory]
    [InlineData("split:nobody", "\"nobody\" reports nothing of this attack; its documents are herat-1, herat-2.")]
    [InlineData("split:herat-1,herat-2", "Some of the 2 documents go and some stay")]
    [InlineData("confirm reject", "confirm and reject are decided one at a time")]
    public async Task A_decision_that_makes_no_sense_is_answered_with_what_would(string option, string sentence)
    {
        var market = await OneOfTwoDocumentsAsync();

        var reply = await _world.AskAsync($"/attack {market} {option}");
        reply.Status.ShouldBe(ReplyStatus.Invalid);
        reply.Summary!.Text.ShouldContain(sentence);
    }

    [Fact]
    public async Task Readers_decide_nothing()
    {
        var (market, bazaar) = await TwoAsync();

        foreach (var option in new[] { "confirm", "reject", "undo", "split:herat-1", $"merge:{bazaar}" })
            (await _world.AskAsync($"/attack {market} {option}", CommandAccess.Anyone)).Status.ShouldBe(ReplyStatus.Refused);
        (await _world.HistoryAsync(market)).ShouldBe([ChangeKind.NewAttack]);
    }

    [Fact]
    public async Task An_analysts_confirmation_stands_until_it_is_taken_back()
    {
        var (market, _) = await TwoAsync();
        await _world.AskAsync($"/attack {market} confirm");
        ((await _world.AttackAsync(market))!.Review, (await _world.AttackAsync(market))!.IsJudged).ShouldBe((ClaimStatus.Confirmed, true));

        await _world.AskAsync($"/attack {market} undo");
        (await _world.AttackAsync(market))!.Review.ShouldBe(ClaimStatus.Proposed);
        (await _world.HistoryAsync(market)).ShouldBe([ChangeKind.NewAttack, ChangeKind.Confirmed, ChangeKind.Undone]);
    }

    [Fact]
    public async Task A_rejected_attack_leaves_the_lists_and_gathers_what_is_still_reported_of_it()
    {
        var (market, bazaar) = await TwoAsync();
        await _world.AskAsync($"/attack {market} reject");
        await _world.IngestAsync("herat-3", "Evening Post", "2024-06-09", "Herat market attack", "Gunmen attacked a market in Herat on Friday, killing 13 people, police said.");

        (await _world.AllAsync()).Select(a => a.Id).ShouldBe([bazaar]);
        var rejected = (await _world.AttackAsync(market))!;
        rejected.Review.ShouldBe(ClaimStatus.Rejected);
        Killed(rejected).Count().ShouldBe(2);
        (await _world.Ledger.HistoryAsync(market, default)).Single(c => c.Kind == ChangeKind.NewFigure).IsNews.ShouldBeFalse();
    }

    [Fact]
    public async Task A_decision_that_breaks_off_leaves_all_as_it_was()
    {
        var (market, bazaar) = await TwoAsync();
        var before = await _world.PictureAsync();
        await _world.ExecuteAsync("CREATE TRIGGER cut BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'cut off'); END");

        (await _world.AskAsync($"/attack {market} merge:{bazaar}")).Status.ShouldBe(ReplyStatus.Failed);
        (await _world.PictureAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Whatever_is_decided_all_of_it_taken_back_leaves_the_ledger_of_the_documents()
    {
        await TwoAsync();
        await _world.IngestAsync("herat-2", "Evening Post", "2024-06-08", "Herat market attack", "Gunmen attacked a market in Herat on Friday, killing 15 people, a doctor said.");
        await _world.IngestAsync("balkh-1", "Morning Star", "2024-06-05", "Bomb in Mazar-i-Sharif", "A bomb killed three people in Mazar-i-Sharif on Tuesday, police said.");
        var before = await _world.PictureAsync();
        var random = new Random(4);
        for (var step = 0; step < 25; step++)
            await DecideAsync(random);
        var rounds = 0;
        for (var open = true; open; rounds++)
        {
            open = false;
            foreach (var id in await IdsAsync())
                open |= (await _world.AskAsync($"/attack {id} undo")).Status == ReplyStatus.Answered;
        }

        rounds.ShouldBeGreaterThan(2);
        (await _world.PictureAsync()).ShouldBe(before);
    }

    private async Task DecideAsync(Random random)
    {
        var all = await _world.AllAsync();
        if (all.Count == 0)
            return;
        var attack = all[random.Next(all.Count)];
        var line = random.Next(5) switch
        {
            0 or 1 => $"merge:{all[random.Next(all.Count)].Id}",
            2 => $"split:{attack.Citations[random.Next(attack.Citations.Count)].Document}",
            3 => random.Next(2) == 0 ? "confirm" : "reject",
            _ => "undo",
        };
        (await _world.AskAsync($"/attack {attack.Id} {line}")).Status.ShouldNotBe(ReplyStatus.Failed);
    }

    private async Task<List<string>> IdsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_world.StorePath}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM attack ORDER BY row";
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private const string KabulText = "Gunmen opened fire at a bazaar in Kabul on Saturday, killing 14 people, police said.";

    private async Task<(string Market, string Bazaar)> TwoAsync()
    {
        await _world.IngestAsync("herat-1", "Morning Star", "2024-06-08", "Gunmen attack market in Herat", "Gunmen attacked a market in Herat on Friday, killing 12 people, police said.");
        await _world.IngestAsync("kabul-1", "Evening Post", "2024-06-08", "Gunmen attack bazaar in Kabul", KabulText);
        var all = await _world.AllAsync();
        return (all.Single(a => a.Place?.Name == "Herat").Id, all.Single(a => a.Place?.Name == "Kabul").Id);
    }

    private async Task<string> OneOfTwoDocumentsAsync()
    {
        await _world.IngestAsync("herat-1", "Morning Star", "2024-06-08", "Gunmen attack market in Herat", "Gunmen attacked a market in Herat on Friday, killing 12 people, police said.");
        await _world.IngestAsync("herat-2", "Evening Post", "2024-06-08", "Herat market attack", "Gunmen attacked a market in Herat on Friday, killing 15 people, a doctor said.");
        return (await _world.AllAsync()).ShouldHaveSingleItem().Id;
    }

    private static IEnumerable<(string Words, string Document)> Killed(Attack attack) =>
        attack.Toll.Where(o => o.Measure == TollMeasure.Killed).Select(o => (o.Words, o.Citation.Document));
}
