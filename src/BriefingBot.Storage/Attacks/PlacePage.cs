using BriefingBot.Engine.Attacks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>A page of the attacks whose place holds some words. Where thousands do, going through them once for the sums and for the order is what costs.</summary>
internal static class PlacePage
{
    private readonly record struct Found(long Row, long Day, long? Low, long? High);

    public static async Task<AttackPage> ReadAsync(SqliteConnection connection, AttackQuery query, AttackFilter filter)
    {
        var found = new List<Found>();
        await using (var reader = await connection.ExecuteReaderAsync($"SELECT {filter.RowColumn}, a.day, a.killed_low, a.killed_high FROM {filter.From} WHERE {filter.Where}", filter.Arguments))
        {
            while (await reader.ReadAsync())
                found.Add(new Found(reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetInt64(3)));
        }
        var totals = new AttackTotals(found.Count, found.Count(f => f.Low is not null), found.Sum(f => f.Low ?? 0), found.Sum(f => f.High ?? 0));
        var skip = query.Skip ?? (long)(query.Page - 1) * query.Size;
        var page = skip >= found.Count ? [] : InOrder(found, query.OldestFirst).Skip((int)skip).Take(query.Size).Select(f => f.Row).ToList();
        return new AttackPage(await AttackRows.ReadAsync(connection, page), totals);
    }

    private static IEnumerable<Found> InOrder(List<Found> found, bool oldestFirst) =>
        oldestFirst ? found.OrderBy(f => (f.Day, f.Row)) : found.OrderByDescending(f => (f.Day, f.Row));
}
