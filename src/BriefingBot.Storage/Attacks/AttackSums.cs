using BriefingBot.Engine.Attacks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>Totals and attacks a month, from kept sums or from the attacks themselves.</summary>
internal static class AttackSums
{
    // A date as wide as a year falls into no month.
    private const string WithinMonth = "a.day > 0 AND a.last_day - a.day < 31";

    private sealed class TotalsRow
    {
        public long Attacks { get; init; }

        public long WithToll { get; init; }

        public long Low { get; init; }

        public long High { get; init; }
    }

    public static Task<AttackTotals> TotalsAsync(SqliteConnection connection, AttackTally tally) => TotalsAsync(
        connection,
        $"SELECT coalesce(sum(a.attacks), 0) AS Attacks, coalesce(sum(a.with_toll), 0) AS WithToll, coalesce(sum(a.killed_low), 0) AS Low, coalesce(sum(a.killed_high), 0) AS High {tally.From}",
        tally.Arguments);

    public static Task<AttackTotals> TotalsAsync(SqliteConnection connection, AttackFilter filter) => TotalsAsync(
        connection,
        $"SELECT count(*) AS Attacks, count(a.killed_low) AS WithToll, coalesce(sum(a.killed_low), 0) AS Low, coalesce(sum(a.killed_high), 0) AS High FROM {filter.From} WHERE {filter.Where}",
        filter.Arguments);

    public static Task<IReadOnlyList<MonthCount>> ActivityAsync(SqliteConnection connection, AttackTally tally) => CountsAsync(
        connection,
        $"SELECT a.month, sum(a.dated) {tally.From} GROUP BY a.month HAVING sum(a.dated) > 0 ORDER BY a.month",
        tally.Arguments);

    public static Task<IReadOnlyList<MonthCount>> ActivityAsync(SqliteConnection connection, AttackFilter filter) => ByMonthAsync(connection, filter, $"{filter.Where} AND {WithinMonth}");

    /// <summary>The same with the attacks whose date is wide, in the month where it begins.</summary>
    public static Task<IReadOnlyList<MonthCount>> MonthsAsync(SqliteConnection connection, AttackTally tally) => CountsAsync(
        connection,
        $"SELECT a.month, sum(a.attacks) {tally.From} GROUP BY a.month ORDER BY a.month",
        tally.Arguments);

    /// <inheritdoc cref="MonthsAsync(SqliteConnection, AttackTally)"/>
    public static Task<IReadOnlyList<MonthCount>> MonthsAsync(SqliteConnection connection, AttackFilter filter) => ByMonthAsync(connection, filter, filter.Where);

    private static Task<IReadOnlyList<MonthCount>> ByMonthAsync(SqliteConnection connection, AttackFilter filter, string where) => CountsAsync(
        connection,
        $"SELECT CAST(strftime('%Y%m', day + 1721425.5) AS INTEGER) AS month, sum(attacks) FROM (SELECT a.day, count(*) AS attacks FROM {filter.From} WHERE {where} GROUP BY a.day) GROUP BY month ORDER BY month",
        filter.Arguments);

    private static async Task<AttackTotals> TotalsAsync(SqliteConnection connection, string sql, object arguments)
    {
        var row = await connection.QuerySingleAsync<TotalsRow>(sql, arguments);
        return new AttackTotals(row.Attacks, row.WithToll, row.Low, row.High);
    }

    // Hundreds of rows of two numbers: read one by one, none is boxed.
    private static async Task<IReadOnlyList<MonthCount>> CountsAsync(SqliteConnection connection, string sql, object arguments)
    {
        var counts = new List<MonthCount>();
        await using var reader = await connection.ExecuteReaderAsync(sql, arguments);
        while (await reader.ReadAsync())
            counts.Add(new MonthCount(reader.GetInt32(0) / 100, reader.GetInt32(0) % 100, reader.GetInt32(1)));
        return counts;
    }
}
