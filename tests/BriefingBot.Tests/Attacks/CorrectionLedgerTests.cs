using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Attacks;

/// <summary>A correction is one more observation, which says what it corrects; nothing is replaced.</summary>
public sealed class CorrectionLedgerTests : IAsyncLifetime
{
    private LedgerWorld _world = null!;

    public async Task InitializeAsync() => _world = await LedgerWorld.OpenAsync(starter: "none");

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_revised_toll_corrects_the_figure_that_another_outlet_had_given()
    {
        await FirstAsync("killing 40 people");
        await _world.IngestAsync("mosul-2", "Evening Post", "2024-06-06", "Toll of Mosul market bomb", "Officials revised the toll of the bomb at a market in Mosul on Tuesday from 40 to 36, the ministry said.");

        var attack = (await _world.AllAsync()).ShouldHaveSingleItem();
        var correction = Killed(attack, 36);
        correction.Corrects.ShouldBe(Killed(attack, 40).Id);
        TollView.Of(attack.Toll, TollMeasure.Killed)!.Range.ShouldBe(new TollRange(36, 36, false));
        var change = (await _world.Ledger.HistoryAsync(attack.Id, default)).Single(c => c.Kind == ChangeKind.Correction);
        (change.FactId, change.RelatedId).ShouldBe((correction.Id, correction.Corrects));
    }

    [Fact]
    public async Task A_figure_that_nobody_gave_before_is_entered_with_its_correction()
    {
        await FirstAsync("killing several people");
        await _world.IngestAsync("mosul-2", "Evening Post", "2024-06-06", "Toll of Mosul market bomb", "Officials revised the toll of the bomb at a market in Mosul on Tuesday from 40 to 36, the ministry said.");

        var attack = (await _world.AllAsync()).ShouldHaveSingleItem();
        var wrong = Killed(attack, 40);
        (wrong.Citation.Document, Killed(attack, 36).Corrects).ShouldBe(("mosul-2", wrong.Id));
        (await _world.HistoryAsync(attack.Id)).Count(k => k == ChangeKind.Correction).ShouldBe(1);
    }

    [Fact]
    public async Task A_note_without_the_wrong_figure_corrects_what_the_same_outlet_said_last()
    {
        await FirstAsync("killing 15 people");
        await _world.IngestAsync("mosul-2", "Morning Star", "2024-06-06", "Corrected: bomb at market in Mosul kills 12", "(Corrects death toll to 12)\n\nA bomb exploded at a market in Mosul on Tuesday, police said.");

        var attack = (await _world.AllAsync()).ShouldHaveSingleItem();
        attack.Toll.Where(o => o.Corrects is not null).Select(o => (o.Low, o.Corrects)).Distinct().ShouldBe([(12, Killed(attack, 15).Id)]);
    }

    [Fact]
    public async Task An_edited_article_corrects_the_figure_that_it_no_longer_gives()
    {
        await FirstAsync("killing 15 people");
        await FirstAsync("killing 12 people");

        var attack = (await _world.AllAsync()).ShouldHaveSingleItem();
        Killed(attack, 12).Corrects.ShouldBe(Killed(attack, 15).Id);
        (await _world.HistoryAsync(attack.Id)).ShouldContain(ChangeKind.Correction);
    }

    [Fact]
    public async Task An_article_edited_back_says_its_first_figure_anew()
    {
        await FirstAsync("killing 15 people");
        await FirstAsync("killing 12 people");
        await FirstAsync("killing 15 people");

        var attack = (await _world.AllAsync()).ShouldHaveSingleItem();
        TollView.Of(attack.Toll, TollMeasure.Killed)!.Latest.Low.ShouldBe(15);
        attack.Toll.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_article_that_gains_a_figure_and_keeps_the_old_one_corrects_nothing()
    {
        await FirstAsync("killing 15 people");
        await FirstAsync("killing 15 people. A hospital counted 17 dead");

        (await _world.AllAsync()).ShouldHaveSingleItem().Toll.ShouldAllBe(o => o.Corrects == null);
    }

    [Fact]
    public async Task The_card_the_record_and_the_history_say_what_is_corrected()
    {
        await FirstAsync("killing 40 people");
        await _world.IngestAsync("mosul-2", "Evening Post", "2024-06-06", "Toll of Mosul market bomb", "Officials revised the toll of the bomb at a market in Mosul on Tuesday from 40 to 36, the ministry said.");
        var id = (await _world.AllAsync()).ShouldHaveSingleItem().Id;

        var card = await _world.AskAsync($"/attack {id}");
        var plain = PlainTextRenderer.Render(card);
        plain.ShouldContain("corrects 40");
        plain.ShouldContain("corrected since");
        JsonRenderer.Render(card).ShouldContain("\"corrects\":");
        PlainTextRenderer.Render(await _world.AskAsync($"/attack {id} history:true")).ShouldContain("Correction: Killed: 40 → 36");
    }

    [Fact]
    public async Task A_corrected_article_read_again_adds_nothing()
    {
        await FirstAsync("killing 15 people");
        await FirstAsync("killing 12 people");
        var id = (await _world.AllAsync()).ShouldHaveSingleItem().Id;
        var before = await _world.HistoryAsync(id);
        await _world.ExecuteAsync("UPDATE document SET reader_version = 0");
        await _world.RecordAsync();

        (await _world.HistoryAsync(id)).ShouldBe(before);
    }

    private Task FirstAsync(string harm) =>
        _world.IngestAsync("mosul-1", "Morning Star", "2024-06-05", "Bomb at market in Mosul", $"A bomb exploded at a market in Mosul on Tuesday, {harm}, police said. The market is the largest of the city.");

    private static TollObservation Killed(Attack attack, int low) => attack.Toll.Single(o => o.Measure == TollMeasure.Killed && o.Low == low);
}
