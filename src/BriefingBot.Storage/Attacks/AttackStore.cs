using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Dialects;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

internal sealed class AttackStore(Database database) : IAttackStore
{
    public Task<Attack?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var row = await AttackPlacement.ShownAsync(connection, id);
            return row is { } found ? (await AttackRows.ReadAsync(connection, [found]))[0] : null;
        },
        cancellation);

    public Task<AttackPage> ListAsync(AttackQuery query, CancellationToken cancellation) =>
        database.ReadAsync(async connection => await PageAsync(connection, query, await PlacedAttacks.FindAsync(connection, query)), cancellation);

    public Task<AttackOverview> OverviewAsync(AttackQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var placed = await PlacedAttacks.FindAsync(connection, query);
            return new AttackOverview(await PageAsync(connection, query, placed), await ActivityAsync(connection, query, placed));
        },
        cancellation);

    private static async Task<AttackPage> PageAsync(SqliteConnection connection, AttackQuery query, PlacedAttacks? placed)
    {
        if (placed is not null)
            return new AttackPage(await AttackRows.ReadAsync(connection, await placed.PageAsync()), await placed.TotalsAsync());
        if (AttackFilter.Of(query) is not { } filter)
            return new AttackPage([], AttackTotals.None);
        var totals = await TotalsAsync(connection, query, filter);
        var rows = await OrderedRows.ReadAsync(connection, query, filter, query.Size, query.Skip ?? (query.Page - 1L) * query.Size);
        return new AttackPage(await AttackRows.ReadAsync(connection, [.. rows.Select(r => r.Row)]), totals);
    }

    public Task<long> CountAsync(AttackQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection => await PlacedAttacks.FindAsync(connection, query) is { } placed ? (await placed.TotalsAsync()).Attacks
            : AttackFilter.Of(query) is { } filter ? (await TotalsAsync(connection, query, filter)).Attacks : 0,
        cancellation);

    public Task<IReadOnlyList<MonthCount>> ActivityAsync(AttackQuery query, CancellationToken cancellation) =>
        database.ReadAsync(async connection => await ActivityAsync(connection, query, await PlacedAttacks.FindAsync(connection, query)), cancellation);

    private static async Task<IReadOnlyList<MonthCount>> ActivityAsync(SqliteConnection connection, AttackQuery query, PlacedAttacks? placed)
    {
        if (placed is not null)
            return await placed.ActivityAsync();
        if (AttackFilter.Of(query) is not { } filter)
            return [];
        return AttackTally.Of(query) is { } tally ? await AttackSums.ActivityAsync(connection, tally) : await AttackSums.ActivityAsync(connection, filter);
    }

    public Task<IReadOnlyList<MonthCount>> MonthsAsync(AttackQuery query, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<MonthCount>>(
        async connection => AttackFilter.Of(query) is not { } filter ? []
            : AttackTally.Of(query) is { } tally ? await AttackSums.MonthsAsync(connection, tally) : await AttackSums.MonthsAsync(connection, filter),
        cancellation);

    private static Task<AttackTotals> TotalsAsync(SqliteConnection connection, AttackQuery query, AttackFilter filter) =>
        AttackTally.Of(query) is { } tally ? AttackSums.TotalsAsync(connection, tally) : AttackSums.TotalsAsync(connection, filter);

    // All words stand in each that fits, so that only where they stand tells one from another; weighing each by how rare its words are reads every attack that has one of them.
    public Task<IReadOnlyList<Attack>> SearchAsync(string words, int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Attack>>(
        async connection =>
        {
            if (SqliteDialect.MatchAll(words) is not { } match)
                return [];
            var rows = new List<long>();
            foreach (var where in new[] { $"names : ({match})", $"title : ({match})", match })
            {
                if (rows.Count < limit)
                    rows.AddRange(await connection.QueryAsync<long>("SELECT rowid FROM attack_search WHERE attack_search MATCH @Match ORDER BY rowid DESC LIMIT @Limit", new { Match = where, Limit = limit }));
                rows = [.. rows.Distinct().Take(limit)];
            }
            return await AttackRows.ReadAsync(connection, rows);
        },
        cancellation);

    // Not ranked: a ranked half word over a large store takes longer than a suggestion may.
    public Task<IReadOnlyList<AttackName>> CompleteAsync(string typed, int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<AttackName>>(
        async connection =>
        {
            var match = SqliteDialect.MatchBeginning(typed);
            var from = match is not null
                ? "attack_search s JOIN attack a ON a.row = s.rowid WHERE attack_search MATCH @Match ORDER BY s.rowid DESC"
                : "attack a WHERE a.listed = 1 ORDER BY a.day DESC, a.row DESC";
            var rows = await connection.QueryAsync<(string Id, string Title, string? Date)>(
                $"SELECT a.id, a.title, a.date FROM {from} LIMIT @Limit", new { Match = match, Limit = limit });
            return [.. rows.Select(r => new AttackName(r.Id, r.Title, r.Date is null ? null : PartialDate.Parse(r.Date)))];
        },
        cancellation);
}
