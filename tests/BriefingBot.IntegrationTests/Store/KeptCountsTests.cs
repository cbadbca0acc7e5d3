using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Knowledge;
using BriefingBot.Engine.Status;
using BriefingBot.IntegrationTests.Fixtures;
using static BriefingBot.IntegrationTests.Store.SampleKnowledge;

namespace BriefingBot.IntegrationTests.Store;

/// <summary>What triggers keep, against the same counted anew, after everything that can change an attack.</summary>
public sealed class KeptCountsTests : IAsyncLifetime
{
    private const int Steps = 40;
    private static readonly Decider Analyst = new("an analyst", DateTimeOffset.UnixEpoch);

    private readonly TemporaryFolder _folder = new();
    private StoreServices _services = null!;

    private string Path => _folder.File("briefings.db");

    private IAttackDecisions Decisions => _services.Get<IAttackDecisions>();

    public async Task InitializeAsync()
    {
        _services = new StoreServices(Path);
        await UpgradeAsync(Bundle with { Attacks = [.. Bundle.Attacks, Attack("well-2024", "Well raid", "2024-03", "red-band", 4), Attack("road-2024", "Road ambush", "2024-04-02", "blue-band", 9)] });
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Kept_counts_equal_those_made_anew_after_each_decision_correction_and_upgrade(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < Steps; step++)
        {
            var what = await ChangeAsync(random, step);
            foreach (var (table, kept, anew) in KeptCounts.All)
                (await Sql.RowsAsync(Path, kept)).ShouldBe(await Sql.RowsAsync(Path, anew), $"{table} after step {step}, {what}");
        }
    }

    [Fact]
    public async Task Status_and_sources_see_at_once_what_another_connection_wrote()
    {
        var before = await _services.Get<IStatusStore>().HoldingsAsync(CancellationToken.None);

        await Sql.ExecuteAsync(Path, "INSERT INTO armed_group (id, name, countries, origin) VALUES ('g', 'G', ' AF ', 'rule'); UPDATE claim SET status = 2 WHERE id = 'k1'; UPDATE group_alias SET removed = 1 WHERE name = 'Red Company'");

        var after = await _services.Get<IStatusStore>().HoldingsAsync(CancellationToken.None);
        (after.Groups - before.Groups, after.Aliases - before.Aliases, after.Claims - before.Claims).ShouldBe((1, -1, -1));
    }

    private async Task<string> ChangeAsync(Random random, int step)
    {
        var ids = await Sql.RowsAsync(Path, "SELECT id FROM attack WHERE shown_row IS NULL ORDER BY row");
        var (id, other) = (ids[random.Next(ids.Count)], ids[random.Next(ids.Count)]);
        switch (random.Next(8))
        {
            case 0:
                await Decisions.MergeAsync(id, other, Analyst, CancellationToken.None);
                return $"{id} merged with {other}";
            case 1:
                await Decisions.SplitAsync(id, [random.Next(2) == 0 ? "d1" : "d2"], Analyst, CancellationToken.None);
                return $"{id} split";
            case 2 or 3:
                var kind = random.Next(2) == 0 ? DecisionKind.Confirm : DecisionKind.Reject;
                await Decisions.JudgeAsync(id, kind, Analyst, CancellationToken.None);
                return $"{id}: {kind}";
            case 4 or 5:
                await Decisions.UndoAsync(id, Analyst, CancellationToken.None);
                return $"{id} undone";
            case 6:
                await Sql.ExecuteAsync(Path, $"UPDATE document SET source_id = '{(random.Next(2) == 0 ? "gazette" : "courier")}' WHERE id = 'd{1 + random.Next(2)}'");
                return "outlet of a document changed";
            default:
                // A file that says more, less or otherwise: a figure corrected, a claim gone, an attack elsewhere or on another day.
                var attacks = Bundle.Attacks.Select(a => a with { Toll = [Toll($"{a.Id}-t{random.Next(3)}", random.Next(20))] });
                await UpgradeAsync(Bundle with
                {
                    Attacks = [.. attacks.Take(1 + random.Next(2)), Attack("well-2024", "Well raid", random.Next(2) == 0 ? "2024-05" : "2024-03-01", "blue-band", step)],
                    Claims = [.. Bundle.Claims.Take(random.Next(3))],
                });
                return "files upgraded";
        }
    }

    private Task<UpgradeOutcome> UpgradeAsync(KnowledgeBundle bundle) =>
        _services.Get<IKnowledgeStore>().UpgradeAsync(bundle, Guid.NewGuid().ToString(), CancellationToken.None);
}
