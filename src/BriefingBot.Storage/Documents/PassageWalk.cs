using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>A passage that a search may show.</summary>
internal readonly record struct FoundPassage(long Row, string Text);

/// <summary>
/// The matches of one search expression, newest first, block by block. Ranking all that hold a common word costs half a second over a
/// million documents; a block costs milliseconds, however many there are.
/// </summary>
internal sealed class PassageWalk(SqliteConnection connection, PassageScope scope, string match)
{
    private long _before = scope.Last == long.MaxValue ? long.MaxValue : scope.Last + 1;

    /// <summary>Another walk from where this one stands.</summary>
    public PassageWalk Narrowed(string by) => new(connection, scope, by) { _before = _before };

    public bool IsOver { get; private set; }

    /// <summary>How many matches were looked at, those left out by the scope included.</summary>
    public int Seen { get; private set; }

    /// <summary>Rows of the newest matches, whatever their documents.</summary>
    public static async Task<IReadOnlyList<long>> SampleAsync(SqliteConnection connection, PassageScope scope, string match, int size) => [.. await connection.QueryAsync<long>(
        "SELECT rowid FROM passage_search WHERE passage_search MATCH @Match AND rowid >= @First AND rowid <= @Last ORDER BY rowid DESC LIMIT @Size",
        new { Match = match, scope.First, scope.Last, Size = size })];

    /// <summary>Of the next matches those within the scope; fewer than asked for does not mean that the walk is over.</summary>
    public async Task<List<FoundPassage>> NextAsync(int limit)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = scope.Condition is null
            ? "SELECT f.rowid, p.text FROM passage_search f JOIN passage p ON p.row = f.rowid WHERE passage_search MATCH $match AND f.rowid >= $first AND f.rowid < $before ORDER BY f.rowid DESC LIMIT $limit"
            : $"""
                SELECT f.rowid, iif({scope.Condition}, p.text, NULL) FROM passage_search f JOIN passage p ON p.row = f.rowid JOIN document d ON d.row = p.document_row
                WHERE passage_search MATCH $match AND f.rowid >= $first AND f.rowid < $before ORDER BY f.rowid DESC LIMIT $limit
                """;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$first", scope.First);
        command.Parameters.AddWithValue("$before", _before);
        command.Parameters.AddWithValue("$limit", limit);
        command.Parameters.AddWithValue("$sources", (object?)scope.Sources ?? DBNull.Value);
        command.Parameters.AddWithValue("$since", (object?)scope.Since ?? DBNull.Value);
        command.Parameters.AddWithValue("$until", (object?)scope.Until ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync();
        return await ReadAsync(reader, limit);
    }

    private async Task<List<FoundPassage>> ReadAsync(SqliteDataReader reader, int limit)
    {
        var (found, seen) = (new List<FoundPassage>(), 0);
        while (await reader.ReadAsync())
        {
            seen++;
            _before = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
                found.Add(new FoundPassage(_before, reader.GetString(1)));
        }
        Seen += seen;
        IsOver = seen < limit;
        return found;
    }
}
