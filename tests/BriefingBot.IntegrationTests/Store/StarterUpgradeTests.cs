using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Knowledge;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Store;

public sealed class StarterUpgradeTests : IAsyncLifetime
{
    private static readonly KnowledgeBundle Bundle = SampleKnowledge.Bundle;

    private readonly TemporaryFolder _folder = new();
    private StoreServices _services = null!;

    private string Path => _folder.File("briefings.db");

    public async Task InitializeAsync()
    {
        _services = new StoreServices(Path);
        (await UpgradeAsync(Bundle, "first")).Changed.ShouldBeTrue();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_files_a_second_time_change_nothing()
    {
        (await UpgradeAsync(Bundle, "first")).Changed.ShouldBeFalse();
        var before = await CountsAsync();

        (await UpgradeAsync(Bundle, "the same facts under another fingerprint")).Changed.ShouldBeTrue();

        (await CountsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_left_the_files_leaves_the_store()
    {
        await UpgradeAsync(Bundle with { Groups = [Bundle.Groups[0]], Claims = [Bundle.Claims[0]], Attacks = [Bundle.Attacks[0]] }, "second");

        (await GroupAsync("blue-band")).ShouldBeNull();
        (await AttackAsync("bridge-2024")).ShouldBeNull();
        (await Sql.ScalarAsync(Path, "SELECT count(*) FROM claim")).ShouldBe(1);
        (await Sql.ScalarAsync(Path, "SELECT count(*) FROM attack_search WHERE attack_search MATCH 'bridge'")).ShouldBe(0);
        (await Sql.ScalarAsync(Path, "SELECT count(*) FROM group_search WHERE group_search MATCH 'blue'")).ShouldBe(0);
        (await Sql.ScalarAsync(Path, "SELECT sum(attacks) FROM attack_tally WHERE scope = 'all'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_an_analyst_touched_stays_as_the_analyst_left_it()
    {
        await Sql.ExecuteAsync(Path,
            """
            UPDATE armed_group SET name = 'Red Band (renamed)', touched = 1 WHERE id = 'red-band';
            UPDATE group_alias SET removed = 1, touched = 1 WHERE name = 'Blue Company';
            UPDATE claim SET value = '1998', touched = 1 WHERE id = 'k1';
            UPDATE attack SET title = 'Harbour explosion', touched = 1 WHERE id = 'harbour-2024';
            UPDATE source SET reliability = 1, touched = 1 WHERE id = 'gazette';
            """);

        await UpgradeAsync(Bundle, "second");
        await UpgradeAsync(Bundle with { Attacks = [] }, "third");

        (await GroupAsync("red-band"))!.Name.ShouldBe("Red Band (renamed)");
        (await GroupAsync("red-band"))!.Citations.Count.ShouldBe(1);
        (await GroupAsync("blue-band"))!.Aliases.ShouldBeEmpty();
        (await _services.Get<IGroupStore>().ClaimsAsync("red-band", CancellationToken.None)).ShouldHaveSingleItem().Value.ShouldBe("1998");
        (await AttackAsync("harbour-2024"))!.Title.ShouldBe("Harbour explosion");
        (await Sql.ScalarAsync(Path, "SELECT reliability FROM source WHERE id = 'gazette'")).ShouldBe(1);
    }

    [Fact]
    public async Task An_attack_that_a_document_added_to_survives_the_files_with_what_the_document_said()
    {
        await Sql.ExecuteAsync(Path,
            """
            INSERT INTO citation (kind, document_id, quote, evidence) VALUES (0, 'd2', 'nine', 'nine');
            INSERT INTO toll_observation (id, attack_row, measure, low, high, qualifier, words, citation_row, origin)
                SELECT 'by-rule', row, 0, 9, 9, 0, '9', last_insert_rowid(), 'rule' FROM attack WHERE id = 'bridge-2024';
            """);

        await UpgradeAsync(Bundle with { Attacks = [Bundle.Attacks[0]] }, "second");

        (await AttackAsync("bridge-2024"))!.Toll.ShouldHaveSingleItem().Id.ShouldBe("by-rule");
        var page = await _services.Get<IAttackStore>().ListAsync(new AttackQuery(), CancellationToken.None);
        page.Totals.ShouldBe(new AttackTotals(2, 2, 16, 16));
        (await _services.Get<IAttackStore>().ListAsync(new AttackQuery(GroupId: "blue-band"), CancellationToken.None)).Totals.Attacks.ShouldBe(0);
    }

    [Fact]
    public async Task An_upgrade_that_breaks_off_leaves_all_of_the_old()
    {
        var before = await CountsAsync();
        // Two claims on a document that nobody declares: the second half of the upgrade fails on the reference.
        var broken = Bundle with
        {
            Groups = [SampleKnowledge.Group("new-band", "New Band", "New Company")],
            Attacks = [Bundle.Attacks[0] with { Citations = [SampleKnowledge.Cite("no such document", 1, "x")] }],
        };

        await Should.ThrowAsync<Exception>(() => UpgradeAsync(broken, "second"));

        (await CountsAsync()).ShouldBe(before);
        (await GroupAsync("new-band")).ShouldBeNull();
        (await _services.Get<IKnowledgeStore>().FingerprintAsync(CancellationToken.None)).ShouldBe("first");
    }

    [Fact]
    public async Task The_kept_sums_are_those_of_a_count_after_every_change()
    {
        await Sql.ExecuteAsync(Path, "UPDATE attack SET killed_low = NULL, killed_high = NULL WHERE id = 'bridge-2024'; UPDATE attack SET country = 'PK', day = day + 40, last_day = last_day + 40, listed = 0 WHERE id = 'harbour-2024'");
        await ShouldFitAsync();
        await Sql.ExecuteAsync(Path, "UPDATE attack SET country = NULL, type = 2");
        await ShouldFitAsync();
        await UpgradeAsync(Bundle, "second");
        await ShouldFitAsync();
        await Sql.ExecuteAsync(Path, "DELETE FROM attack");
        (await Sql.ScalarAsync(Path, "SELECT count(*) FROM attack_tally")).ShouldBe(0);
    }

    [Fact]
    public async Task What_each_source_contributed_is_kept_through_changes_of_outlet()
    {
        await Sql.ExecuteAsync(Path, "UPDATE document SET source_id = 'gazette' WHERE id = 'd2'");

        (await Sql.RowsAsync(Path, "SELECT source_id, documents, claims, observations FROM source_tally ORDER BY source_id"))
            .ShouldBe(["courier|0|0|0", "gazette|2|2|2", "unknown|0|0|0"]);
    }

    private async Task ShouldFitAsync() =>
        (await Sql.RowsAsync(Path, "SELECT scope, listed, month, day, last_day, attacks, with_toll, killed_low, killed_high FROM attack_tally ORDER BY 1, 2, 4, 5")).ShouldBe(
            await Sql.RowsAsync(Path,
                """
                WITH each AS (
                    SELECT 'all' AS scope, listed, day, last_day, killed_low, killed_high FROM attack
                    UNION ALL SELECT 'country ' || country, listed, day, last_day, killed_low, killed_high FROM attack WHERE country IS NOT NULL
                    UNION ALL SELECT 'place ' || place, listed, day, last_day, killed_low, killed_high FROM attack WHERE place IS NOT NULL
                    UNION ALL SELECT 'type ' || type, listed, day, last_day, killed_low, killed_high FROM attack
                    UNION ALL SELECT 'group ' || group_id, listed, day, last_day, killed_low, killed_high FROM attack_group)
                SELECT scope, listed, CAST(strftime('%Y%m', day + 1721425.5) AS INTEGER), day, last_day, count(*), count(killed_low),
                    coalesce(sum(killed_low), 0), coalesce(sum(killed_high), 0)
                FROM each GROUP BY scope, listed, day, last_day ORDER BY 1, 2, 4, 5
                """));

    private Task<UpgradeOutcome> UpgradeAsync(KnowledgeBundle bundle, string fingerprint) =>
        _services.Get<IKnowledgeStore>().UpgradeAsync(bundle, fingerprint, CancellationToken.None);

    private Task<Group?> GroupAsync(string id) => _services.Get<IGroupStore>().FindAsync(id, CancellationToken.None);

    private Task<Attack?> AttackAsync(string id) => _services.Get<IAttackStore>().FindAsync(id, CancellationToken.None);

    private Task<IReadOnlyList<string>> CountsAsync() => Sql.RowsAsync(Path,
        """
        SELECT (SELECT count(*) FROM armed_group), (SELECT count(*) FROM group_alias), (SELECT count(*) FROM group_citation), (SELECT count(*) FROM claim),
            (SELECT count(*) FROM attack), (SELECT count(*) FROM attribution), (SELECT count(*) FROM toll_observation), (SELECT count(*) FROM citation),
            (SELECT count(*) FROM attack_group), (SELECT sum(attacks) FROM attack_tally), (SELECT sum(observations) FROM source_tally)
        """);
}
