using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>Copies of one text speak with one voice, and an attack's count of independent sources knows it.</summary>
public sealed class IndependenceTests : IngestionTest
{
    private static readonly string[] Story =
    [
        "At least eleven people were killed and thirty wounded on Friday when members of the Veladan Front detonated a car bomb outside a market in Karabad, officials said.",
        "The blast in the Senlin district of Karabad came shortly after dawn, said Tarnesh Ulhan, the district governor, who sealed off the old quarter at once.",
        "Melgor Dorvik, who runs a bakery across the road, said he heard shouting before the market was hit and saw smoke standing above the roofs for an hour.",
        "Surgeons led by Rosmar Penesh worked through the night in the provincial hospital, where families waited for news of fathers, daughters and neighbours.",
    ];

    private static readonly string Wire = "KARABAD (Reuters) - " + string.Join("\n\n", Story);

    [Fact]
    public async Task Three_outlets_that_run_one_wire_story_are_one_independent_source()
    {
        await CiteAsync("herald", "globe", "courier");
        (await CountAsync()).ShouldBe(new SourceCount(3, 3));

        await IngestLinesAsync(
            Line("herald", Wire, "The Herald", "2024-03-29T08:00:00Z"),
            Line("globe", Wire + "\n\nReaders of the Globe find a map on page four.", "The Globe", "2024-03-29T09:00:00Z"),
            Line("courier", Wire[..Wire.LastIndexOf("\n\n", StringComparison.Ordinal)], "The Courier", "2024-03-29T10:00:00Z"));

        Rows("SELECT id, coalesce(origin_id, '-') FROM document ORDER BY id").Select(r => $"{r[0]} {r[1]}").ShouldBe(["courier herald", "globe herald", "herald -"]);
        Cell("SELECT count(DISTINCT story_id) FROM document").ShouldBe("1");
        (await CountAsync()).ShouldBe(new SourceCount(3, 1));
    }

    [Fact]
    public async Task The_agencys_own_text_that_comes_last_becomes_the_origin_of_all()
    {
        await CiteAsync("herald", "globe", "agency");

        await IngestLinesAsync(Line("herald", Wire, "The Herald", "2024-03-29T08:00:00Z"), Line("globe", Wire, "The Globe", "2024-03-29T09:00:00Z"));
        await IngestLinesAsync(Line("agency", Wire, "Reuters", "2024-03-29T07:30:00Z"));

        Rows("SELECT origin_id FROM document WHERE origin_id IS NOT NULL").ShouldAllBe(r => r[0] == "agency");
        (await CountAsync()).ShouldBe(new SourceCount(3, 1));
    }

    [Fact]
    public async Task A_report_of_its_own_stays_a_voice_of_its_own()
    {
        await CiteAsync("herald", "globe", "own");

        await IngestLinesAsync(
            Line("herald", Wire, "The Herald", "2024-03-29T08:00:00Z"),
            Line("globe", Wire, "The Globe", "2024-03-29T09:00:00Z"),
            Line("own", "A bomb in a parked van tore through the market of Karabad on Friday morning.\n\nOur reporter counted eight covered bodies in the courtyard of the hospital. Nobody has said who did it, and the police keep silent about the van.", "The Courier", "2024-03-29T10:00:00Z"));

        (await CountAsync()).ShouldBe(new SourceCount(3, 2));
    }

    [Fact]
    public async Task An_article_that_is_rewritten_is_a_copy_no_longer()
    {
        await CiteAsync("herald", "globe");
        await IngestLinesAsync(Line("herald", Wire, "The Herald", "2024-03-29T08:00:00Z"), Line("globe", Wire, "The Globe", "2024-03-29T09:00:00Z"));
        (await CountAsync()).Independent.ShouldBe(1);

        await IngestLinesAsync(Line("globe", "Our own reporter has now been to Karabad and tells what she saw there.\n\nShe met the owner of the van, who had sold it a week before to a man without a name, and the police took his papers along.", "The Globe", "2024-03-29T20:00:00Z"));

        (await CountAsync()).ShouldBe(new SourceCount(2, 2));
        Cell("SELECT count(*) FROM document_copy").ShouldBe("0");
    }

    private async Task<SourceCount> CountAsync()
    {
        var attack = await Services.GetRequiredService<IAttackStore>().FindAsync("karabad", CancellationToken.None);
        return SourceCount.Of(AttackBriefing.AllCitations(attack!));
    }

    private async Task CiteAsync(params string[] documents)
    {
        var citations = documents.Select(d => new Citation(CitationKind.Starter, d, d, Locator: "paragraph 1") { Evidence = "Eleven people were killed in Karabad." }).ToList();
        var attack = new Attack(
            "karabad", "Car bomb in Karabad", PartialDate.TryParse("2024-03-29", out var day) ? day : null, new Place("Karabad", "AF"), AttackType.Bombing, "car bomb", null,
            AttackStatus.Accomplished, ActorKind.Unknown, ClaimStatus.Proposed, [], [], [], [], [], [], citations);
        var bundle = new KnowledgeBundle(
            [.. documents.Select(d => new Source(d, "The " + char.ToUpperInvariant(d[0]) + d[1..], SourceKind.Outlet, d))],
            [.. documents.Select(d => new CitedDocument(d, d, null, null, null))], [], [], [attack]);
        await Services.GetRequiredService<IKnowledgeStore>().UpgradeAsync(bundle, "test", CancellationToken.None);
    }
}
