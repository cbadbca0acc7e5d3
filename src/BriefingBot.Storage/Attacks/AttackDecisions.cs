using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

internal sealed class AttackDecisions(Database database) : IAttackDecisions
{
    public Task<AttackDecision?> MergeAsync(string keptId, string otherId, Decider decider, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            if (await AttackPlacement.ShownAsync(connection, keptId) is not { } kept || await AttackPlacement.ShownAsync(connection, otherId) is not { } other || kept == other)
                return null;
            var (keptAttack, otherAttack) = (await AttackAsync(connection, kept), await AttackAsync(connection, other));
            var decision = await DecideAsync(connection, new AttackDecision(0, DecisionKind.Merge, keptAttack.Id, otherAttack.Id, [], decider), kept, other);
            await ChangedAsync(connection, decider, ChangeKind.Merged, keptAttack.Id, $"{otherAttack.Title} ({otherAttack.Id}) found to be the same attack", otherAttack.Id);
            return decision;
        },
        cancellation);

    public Task<AttackDecision?> SplitAsync(string id, IReadOnlyList<string> documents, Decider decider, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            if (await AttackPlacement.ShownAsync(connection, id) is not { } row)
                return null;
            var attack = await AttackAsync(connection, row);
            var all = attack.Citations.Concat(attack.Toll.Select(o => o.Citation)).Concat(attack.Attributions.Select(a => a.Citation)).Select(c => c.Document).ToHashSet(StringComparer.Ordinal);
            var going = documents.Where(all.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (going.Count == 0 || going.Count == all.Count)
                return null;
            var newId = await FreeIdAsync(connection, attack.Id);
            var newRow = await AddPartAsync(connection, row, newId);
            var decision = await DecideAsync(connection, new AttackDecision(0, DecisionKind.Split, attack.Id, newId, going, decider), row, newRow);
            await ChangedAsync(connection, decider, ChangeKind.Split, attack.Id, $"{going.Count} of {all.Count} documents found to report another attack ({newId})", newId);
            return decision;
        },
        cancellation);

    public Task<AttackDecision?> JudgeAsync(string id, DecisionKind kind, Decider decider, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            if (await AttackPlacement.ShownAsync(connection, id) is not { } row)
                return null;
            var attack = await AttackAsync(connection, row);
            var verdict = kind == DecisionKind.Confirm ? ClaimStatus.Confirmed : ClaimStatus.Rejected;
            if (attack.IsJudged && attack.Review == verdict)
                return null;
            var decision = await DecideAsync(connection, new AttackDecision(0, kind, attack.Id, null, [], decider), row, null);
            var change = kind == DecisionKind.Confirm ? ChangeKind.Confirmed : ChangeKind.Rejected;
            await ChangedAsync(connection, decider, change, attack.Id, kind == DecisionKind.Confirm ? "Confirmed by an analyst" : "Rejected by an analyst", null);
            return decision;
        },
        cancellation);

    public Task<Undoing> UndoAsync(string id, Decider decider, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            if (await AttackPlacement.ShownAsync(connection, id) is not { } row || await LatestAsync(connection, row) is not { } latest)
                return new Undoing(null, null);
            if (await BlockingAsync(connection, latest) is { } blocking)
                return new Undoing(null, await ReadAsync(connection, blocking));
            await connection.ExecuteAsync(
                "UPDATE attack_decision SET undone_at = @At, undone_by = @By WHERE number = @Number",
                new { At = decider.At.ToUnixTimeMilliseconds(), decider.By, latest.Number });
            await PlaceAsync(connection, latest);
            var undone = await ReadAsync(connection, latest);
            await ChangedAsync(connection, decider, ChangeKind.Undone, undone.AttackId, $"{Words(undone)} taken back", undone.OtherId);
            return new Undoing(undone, null);
        },
        cancellation);

    public Task<IReadOnlyList<AttackDecision>> OfAsync(string id, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<AttackDecision>>(
        async connection =>
        {
            if (await AttackPlacement.ShownAsync(connection, id) is not { } row)
                return [];
            var decisions = new List<AttackDecision>();
            foreach (var decision in await InForceAsync(connection, row))
                decisions.Add(await ReadAsync(connection, decision));
            return decisions;
        },
        cancellation);

    private static async Task<Attack> AttackAsync(SqliteConnection connection, long row) => (await AttackRows.ReadAsync(connection, [row]))[0];

    private static async Task<AttackDecision> DecideAsync(SqliteConnection connection, AttackDecision decision, long row, long? other)
    {
        var number = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO attack_decision (at, decided_by, kind, attack_row, other_row, documents) VALUES (@At, @By, @Kind, @Row, @Other, @Documents) RETURNING number
            """,
            new { At = decision.Decided.At.ToUnixTimeMilliseconds(), decision.Decided.By, Kind = decision.Kind.ToString(), Row = row, Other = other, Documents = TextList.Write(decision.Documents) });
        await AttackPlacement.PlaceAsync(connection, row);
        return decision with { Number = number };
    }

    private static Task PlaceAsync(SqliteConnection connection, DecisionRow decision) => AttackPlacement.PlaceAsync(connection, decision.AttackRow);

    // The part that is split off begins with the fields of the whole; what its documents say is its own.
    private static Task<long> AddPartAsync(SqliteConnection connection, long row, string newId) => connection.ExecuteScalarAsync<long>(
        """
        INSERT INTO attack (id, title, date, day, last_day, place, country, latitude, longitude, precision, type, method, suicide, status, actor_kind,
            review, names, targets, weapons, listed, origin)
        SELECT @NewId, title || ' (split off)', date, day, last_day, place, country, latitude, longitude, precision, type, method, suicide, status, actor_kind,
            review, '[]', targets, weapons, listed, @Analyst FROM attack WHERE row = @Row
        RETURNING row
        """,
        new { Row = row, NewId = newId, Origin.Analyst });

    private static async Task<string> FreeIdAsync(SqliteConnection connection, string id)
    {
        for (var part = 2; ; part++)
        {
            var candidate = $"{id}-{part}";
            if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM attack WHERE id = @Id", new { Id = candidate }) == 0)
                return candidate;
        }
    }

    private static async Task<IReadOnlyList<DecisionRow>> InForceAsync(SqliteConnection connection, long row) =>
        [.. await connection.QueryAsync<DecisionRow>(
            $"{DecisionRow.Select} WHERE undone_at IS NULL AND (attack_row IN @Rows OR other_row IN @Rows) ORDER BY number",
            new { Rows = await AttackPlacement.PartsAsync(connection, row) })];

    private static async Task<DecisionRow?> LatestAsync(SqliteConnection connection, long row) => (await InForceAsync(connection, row)).LastOrDefault();

    // A later decision about either attack was made in view of this one.
    private static Task<DecisionRow?> BlockingAsync(SqliteConnection connection, DecisionRow decision) => connection.QueryFirstOrDefaultAsync<DecisionRow>(
        $"{DecisionRow.Select} WHERE undone_at IS NULL AND number > @Number AND (attack_row IN (@AttackRow, @OtherRow) OR other_row IN (@AttackRow, @OtherRow)) ORDER BY number DESC LIMIT 1",
        new { decision.Number, decision.AttackRow, decision.OtherRow });

    private static async Task<AttackDecision> ReadAsync(SqliteConnection connection, DecisionRow row)
    {
        var ids = (await connection.QueryAsync<(long Row, string Id)>("SELECT row, id FROM attack WHERE row IN (@AttackRow, @OtherRow)", new { row.AttackRow, row.OtherRow })).ToDictionary(a => a.Row, a => a.Id);
        return new AttackDecision(
            row.Number,
            row.DecisionKind,
            ids[row.AttackRow],
            row.OtherRow is { } other ? ids[other] : null,
            row.DocumentIds,
            new Decider(row.By, DateTimeOffset.FromUnixTimeMilliseconds(row.At)));
    }

    private static string Words(AttackDecision decision) => decision.Kind switch
    {
        DecisionKind.Merge => $"Merge with {decision.OtherId}",
        DecisionKind.Split => $"Split of {decision.OtherId}",
        DecisionKind.Confirm => "Confirmation by an analyst",
        _ => "Rejection by an analyst",
    };

    private static Task ChangedAsync(SqliteConnection connection, Decider decider, ChangeKind kind, string attackId, string summary, string? relatedId) =>
        ChangeWriter.AddAsync(connection, new Change(0, decider.At, kind, attackId, "", $"{summary} ({decider.By})", IsNews: true) { RelatedId = relatedId });
}
