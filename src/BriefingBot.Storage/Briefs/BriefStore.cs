using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Briefs;
using BriefingBot.Storage.Attacks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

internal sealed class BriefStore(Database database) : IBriefStore
{
    public Task<BriefMaterial> ReadAsync(BriefWindow window, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            // One snapshot: what is recorded meanwhile belongs to the next window.
            await using var snapshot = connection.BeginTransaction(deferred: true);
            return window switch
            {
                BriefWindow.Recorded recorded => await RecordedMaterial.ReadAsync(connection, recorded),
                BriefWindow.Published published => await PublishedMaterial.ReadAsync(connection, published),
                _ => throw new ArgumentOutOfRangeException(nameof(window), "A window is either Recorded or Published."),
            };
        },
        cancellation);

    public Task<ChangeMark> NewestChangeAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var (number, at) = await connection.QuerySingleOrDefaultAsync<(long Number, long At)>("SELECT number, at FROM change ORDER BY number DESC LIMIT 1");
            return new ChangeMark(number, DateTimeOffset.FromUnixTimeMilliseconds(at));
        },
        cancellation);

    /// <summary>Attacks by row with the stories of their documents.</summary>
    internal static async Task<IReadOnlyList<BriefAttack>> AttacksAsync(SqliteConnection connection, IReadOnlyList<long> rows, Func<string, IReadOnlyList<Change>> changes)
    {
        // SQLite takes some 32,000 parameters at most.
        const int Batch = 500;
        var attacks = new List<BriefAttack>(rows.Count);
        foreach (var batch in rows.Chunk(Batch))
        {
            var stories = (await connection.QueryAsync<(long Row, string StoryId)>(
                """
                SELECT DISTINCT l.attack_row, d.story_id FROM attack_citation l JOIN citation c ON c.row = l.citation_row JOIN document d ON d.id = c.document_id
                WHERE l.attack_row IN @Rows AND d.story_id IS NOT NULL
                """,
                new { Rows = batch })).ToLookup(s => s.Row, s => s.StoryId);
            attacks.AddRange(batch.Zip(await AttackRows.ReadAsync(connection, batch), (row, attack) => new BriefAttack(attack, [.. stories[row]], [.. attack.MergedIds.Prepend(attack.Id).SelectMany(changes).OrderBy(c => c.Number)])));
        }
        return attacks;
    }
}
