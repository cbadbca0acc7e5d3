using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Dialects;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

internal sealed class AttackStore(Database database) : IAttackStore
{
    private sealed class TotalsRow
    {
        public long Attacks { get; init; }

        public long WithToll { get; init; }

        public long Low { get; init; }

        public long High { get; init; }
    }

    private const int MostWeighed = 500;

    // A date as wide as a year falls into no month.
    private const string WithinMonth = "a.day > 0 AND a.last_day - a.day < 31";

    public Task<Attack?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var row = await AttackPlacement.ShownAsync(connection, id);
            return row is { } found ? (await AttackRows.ReadAsync(connection, [found]))[0] : null;
        },
        cancellation);

    public Task<AttackPage> ListAsync(AttackQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            if (AttackFilter.Of(query) is not { } filter)
                return new AttackPage([], AttackTotals.None);
            var totals = await TotalsAsync(connection, query, filter);
            var order = query.OldestFirst ? "ASC" : "DESC";
            var rows = await connection.QueryAsync<long>(
                $"SELECT {filter.RowColumn} FROM {filter.From} WHERE {filter.Where} ORDER BY a.day {order}, {filter.RowColumn} {order} LIMIT @Size OFFSET @Skip",
                filter.Arguments);
            return new AttackPage(await AttackRows.ReadAsync(connection, [.. rows]), totals);
        },
        cancellation);

    public Task<long> CountAsync(AttackQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection => AttackFilter.Of(query) is { } filter ? (await TotalsAsync(connection, query, filter)).Attacks : 0,
        cancellation);

    private static async Task<AttackTotals> TotalsAsync(SqliteConnection connection, AttackQuery query, AttackFilter filter)
    {
        var row = AttackTally.Of(query) is { } tally
            ? await connection.QuerySingleAsync<TotalsRow>(
                $"SELECT coalesce(sum(a.attacks), 0) AS Attacks, coalesce(sum(a.with_toll), 0) AS WithToll, coalesce(sum(a.killed_low), 0) AS Low, coalesce(sum(a.killed_high), 0) AS High {tally.From}",
                tally.Arguments)
            : await connection.QuerySingleAsync<TotalsRow>(
                $"SELECT count(*) AS Attacks, count(a.killed_low) AS WithToll, coalesce(sum(a.killed_low), 0) AS Low, coalesce(sum(a.killed_high), 0) AS High FROM {filter.From} WHERE {filter.Where}",
                filter.Arguments);
        return new AttackTotals(row.Attacks, row.WithToll, row.Low, row.High);
    }

    public Task<IReadOnlyList<MonthCount>> ActivityAsync(AttackQuery query, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<MonthCount>>(
        async connection =>
        {
            if (AttackFilter.Of(query) is not { } filter)
                return [];
            var months = AttackTally.Of(query) is { } tally
                ? await connection.QueryAsync<(long Month, long Attacks)>($"SELECT a.month, sum(a.dated) {tally.From} GROUP BY a.month HAVING sum(a.dated) > 0 ORDER BY a.month", tally.Arguments)
                : await connection.QueryAsync<(long Month, long Attacks)>(
                    $"SELECT CAST(strftime('%Y%m', day + 1721425.5) AS INTEGER) AS month, sum(attacks) FROM (SELECT a.day, count(*) AS attacks FROM {filter.From} WHERE {filter.Where} AND {WithinMonth} GROUP BY a.day) GROUP BY month ORDER BY month",
                    filter.Arguments);
            return [.. months.Select(m => new MonthCount((int)m.Month / 100, (int)m.Month % 100, (int)m.Attacks))];
        },
        cancellation);

    public Task<IReadOnlyList<Attack>> SearchAsync(string words, int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Attack>>(
        async connection =>
        {
            if (SqliteDialect.MatchAll(words) is not { } match)
                return [];
            // Weighing every attack that shares a common word takes longer than the answer is worth: of so many the newest rows do.
            var many = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM (SELECT 1 FROM attack_search WHERE attack_search MATCH @Match LIMIT @Most)", new { Match = match, Most = MostWeighed + 1 });
            var order = many > MostWeighed ? "rowid DESC" : "bm25(attack_search, 5, 10, 3), rowid DESC";
            var rows = await connection.QueryAsync<long>($"SELECT rowid FROM attack_search WHERE attack_search MATCH @Match ORDER BY {order} LIMIT @Limit", new { Match = match, Limit = limit });
            return await AttackRows.ReadAsync(connection, [.. rows]);
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
