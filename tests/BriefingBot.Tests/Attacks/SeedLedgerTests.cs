using BriefingBot.Configuration;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Attacks;

/// <summary>Five real articles into an empty knowledge base: the ledger that comes out is read, not written by hand.</summary>
public sealed class SeedLedgerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-").FullName;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder, "store.db"), ["Knowledge:Starter"] = "groups" };
        _services = Composition.ForOneCommand(BriefingConfiguration.Read(settings), TimeProvider.System);
        await _services.GetRequiredService<Database>().OpenAsync(default);
        await _services.GetRequiredService<StarterLoader>().LoadAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [SharedFact("seeds")]
    public async Task The_attacks_of_five_articles_come_out_with_their_ledgers()
    {
        await IngestAsync();
        var attacks = await AllAsync();

        var moscow = attacks.Single(a => a.Date?.ToString() == "2024-03-22" && a.Place?.Name == "Moscow");
        Words(moscow, TollMeasure.Killed).ShouldBe(["137", "at least 139", "at least 140"], ignoreOrder: true);
        Words(moscow, TollMeasure.Injured).ShouldBe(["over 180", "more than 100"], ignoreOrder: true);
        Documents(moscow, "islamic-state", AttributionStance.Claimed).ShouldBe(["000_dbec8412b2bbc9cb", "004_f3c566d5f0952a15"]);
        Documents(moscow, "isis-k", AttributionStance.Claimed).ShouldBe(["001_e4f3740fc39d223e", "002_26d394a867ba7729"]);
        Documents(moscow, "isis-k", AttributionStance.Suspected).ShouldContain("000_dbec8412b2bbc9cb");
        moscow.Attributions.ShouldContain(a => a.Actor == "Ukraine" && a.Stance == AttributionStance.Attributed);
        moscow.Attributions.Where(a => a.Actor == "Ukraine" && a.Stance is AttributionStance.Denied or AttributionStance.Disputed).Select(a => a.By).ShouldBe(["Kyiv", "Washington"], ignoreOrder: true);

        var kandahar = attacks.Single(a => a.Place?.Name == "Kandahar");
        (kandahar.Suicide, kandahar.Date!.CanFallWithin(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31))).ShouldBe((true, true));
        Words(kandahar, TollMeasure.Killed).ShouldBe(["at least 21"]);
        kandahar.Targets.ShouldContain(t => t.Contains("Taliban", StringComparison.Ordinal));

        var iran = attacks.Single(a => a.Place?.Country == "IR");
        (iran.Date!.ToString(), iran.Suicide, iran.Type).ShouldBe(("2024-01", true, AttackType.Bombing));
        Words(iran, TollMeasure.Killed).ShouldBe(["at least 95", "more than 100"], ignoreOrder: true);

        var airport = attacks.Single(a => a.Date?.ToString() == "2021-08");
        airport.Toll.ShouldHaveSingleItem().Low.ShouldBe(13);

        var kunduz = attacks.Single(a => a.Place?.Name == "Kunduz");
        (kunduz.Date!.ToString(), Low(kunduz, TollMeasure.Killed), Low(kunduz, TollMeasure.Injured)).ShouldBe(("2021-10-08", 71, 141));
        Documents(kunduz, "isis-k", AttributionStance.Claimed).ShouldNotBeEmpty();

        var kabul = attacks.Single(a => a.Date?.ToString() == "2021-11-17");
        (Low(kabul, TollMeasure.Killed), Low(kabul, TollMeasure.Injured)).ShouldBe((1, 6));

        attacks.Single(a => a.Status == AttackStatus.Foiled).Targets.ShouldContain("synagogue");
        attacks.Count.ShouldBe(7, "no attack is made of counts over years, of comments or of a war");
    }

    [SharedFact("seeds")]
    public async Task Reading_the_same_articles_again_changes_nothing()
    {
        await IngestAsync();
        var before = await AllAsync();
        await IngestAsync();
        var after = await AllAsync();

        after.Select(a => (a.Id, a.Toll.Count, a.Attributions.Count, a.Citations.Count)).ShouldBe(before.Select(a => (a.Id, a.Toll.Count, a.Attributions.Count, a.Citations.Count)));
    }

    [SharedFact("seeds")]
    public async Task Every_attack_has_a_history_that_begins_with_its_first_report()
    {
        await IngestAsync();
        foreach (var attack in await AllAsync())
        {
            var history = await _services.GetRequiredService<IAttackLedger>().HistoryAsync(attack.Id, default);
            history[0].Kind.ShouldBe(ChangeKind.NewAttack);
            history.Select(c => c.Number).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task An_edited_article_adds_its_new_figure_and_keeps_the_old_one()
    {
        await IngestAsync("Gunmen attacked a market in Herat on Friday, killing 12 people, police said.");
        await IngestAsync("Gunmen attacked a market in Herat on Friday, killing 15 people, police said.");

        var attack = (await AllAsync()).ShouldHaveSingleItem();
        attack.Toll.Where(o => o.Measure == TollMeasure.Killed).Select(o => o.Low).Order().ShouldBe([12, 15]);
    }

    private async Task IngestAsync(string text)
    {
        var line = $$"""{"id":"herat-market","title":"Gunmen attack market in Herat","text":"{{text}} The shops were full when the shooting began, a trader told reporters at the scene.","published":"2024-06-08"}""";
        await _services.GetRequiredService<IngestionPipeline>().IngestAsync(JsonLinesInputs.ReadAsync(new StringReader(line), "test", default), null, default);
        await RecordAsync();
    }

    private Task<int> RecordAsync() =>
        _services.GetRequiredService<AttackRecorder>().RecordAsync(() => ReadingMaterial.FromStoreAsync(_services.GetRequiredService<GroupCatalogue>(), default), default);

    private async Task IngestAsync()
    {
        var seeds = SharedFiles.Find("seeds")!;
        await _services.GetRequiredService<IngestionPipeline>().IngestAsync(FileInputs.ReadAsync(seeds, Path.Combine(seeds, "manifest.jsonl"), default), null, default);
        await RecordAsync();
    }

    private async Task<IReadOnlyList<Attack>> AllAsync() =>
        (await _services.GetRequiredService<IAttackStore>().ListAsync(new AttackQuery(Size: 50), default)).Attacks;

    private static IEnumerable<string> Words(Attack attack, TollMeasure measure) => attack.Toll.Where(o => o.Measure == measure).Select(o => o.Words);

    private static int Low(Attack attack, TollMeasure measure) => attack.Toll.Single(o => o.Measure == measure).Low;

    private static IEnumerable<string> Documents(Attack attack, string group, AttributionStance stance) =>
        attack.Attributions.Where(a => a.GroupId == group && a.Stance == stance).Select(a => a.Citation.Document).Distinct().Order();
}
