using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>
/// The newest passages of the sources that a search is for. Of an outlet with few documents they are read through sooner than the index gets from
/// what all others say to what it says.
/// </summary>
internal sealed record SourcePassages(IReadOnlyList<FoundPassage> Passages, long? CutAt)
{
    private const int MostCounted = 20_000;
    private const int PassagesOfDocument = 10;

    /// <summary>True where the sources of the scope have so few documents that these are read through, or fewer than stand in the way of the index.</summary>
    /// <param name="most">How many passages may be read.</param>
    /// <param name="rarest">The share of the passages that meet the rarest of what is asked for.</param>
    public static async Task<bool> AreFewAsync(SqliteConnection connection, PassageScope scope, int most, double rarest)
    {
        if (scope.Sources is null)
            return false;
        var (own, all) = await connection.QuerySingleAsync<(long, long)>(
            $"SELECT (SELECT count(*) FROM (SELECT 1 FROM document WHERE source_id IN (SELECT value FROM json_each(@Sources)) LIMIT {MostCounted})), (SELECT coalesce(max(row), 0) FROM document)",
            new { scope.Sources });
        return own * PassagesOfDocument <= most || (own < MostCounted && own < rarest * all);
    }

    /// <param name="most">How many passages to read.</param>
    public static async Task<SourcePassages> ReadAsync(SqliteConnection connection, PassageScope scope, int most)
    {
        var rows = (await connection.QueryAsync<(long Row, string Text)>(
            $"""
            SELECT p.row, p.text FROM (SELECT d.row FROM document d WHERE {scope.Condition} ORDER BY d.row DESC LIMIT @Most) d
            JOIN passage p ON p.document_row = d.row LIMIT @Most
            """,
            new { scope.Sources, scope.Since, scope.Until, Most = most })).ToList();
        return new SourcePassages([.. rows.Select(r => new FoundPassage(r.Row, r.Text))], rows.Count < most ? null : rows[^1].Row);
    }
}
