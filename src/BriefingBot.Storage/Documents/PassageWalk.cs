using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>A passage that a search may show.</summary>
internal readonly record struct FoundPassage(long Row, string Text);

/// <summary>
/// The matches of one search expression, newest first, block by block, as far back as the budget goes. Ranking all that hold a common word, or
/// looking for two common words that never meet, goes through a million entries of the index; a block costs milliseconds, however many there are.
/// </summary>
/// <param name="entries">Entries of the index that the expression goes through for each row, about.</param>
/// <param name="before">Rows from here on are passed over.</param>
internal sealed class PassageWalk(SqliteConnection connection, PassageScope scope, string match, double entries, long before, SearchBudget budget)
{
    private long _before = before;

    /// <summary>Another walk from where this one stands.</summary>
    public PassageWalk Narrowed(string by, double entriesOfBoth) => new(connection, scope, by, entriesOfBoth, _before, budget);

    public bool IsOver { get; private set; }

    /// <summary>The last row that was looked at, where the budget ended the walk before the scope did.</summary>
    public long? CutAt { get; private set; }

    /// <summary>How many matches were looked at, those left out by the scope included.</summary>
    public int Seen { get; private set; }

    /// <summary>Rows of the newest matches, whatever their documents.</summary>
    public static async Task<IReadOnlyList<long>> SampleAsync(SqliteConnection connection, PassageScope scope, string match, int size) => [.. await connection.QueryAsync<long>(
        "SELECT rowid FROM passage_search WHERE passage_search MATCH @Match AND rowid >= @First AND rowid <= @Last ORDER BY rowid DESC LIMIT @Size",
        new { Match = match, scope.First, scope.Last, Size = size })];

    /// <summary>Of the next matches those within the scope; fewer than asked for does not mean that the walk is over.</summary>
    public async Task<List<FoundPassage>> NextAsync(int limit)
    {
        var most = Math.Min(limit, budget.Passages);
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
        command.Parameters.AddWithValue("$limit", most);
        command.Parameters.AddWithValue("@Sources", (object?)scope.Sources ?? DBNull.Value);
        command.Parameters.AddWithValue("@Since", (object?)scope.Since ?? DBNull.Value);
        command.Parameters.AddWithValue("@Until", (object?)scope.Until ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync();
        return await ReadAsync(reader, most);
    }

    private async Task<List<FoundPassage>> ReadAsync(SqliteDataReader reader, int most)
    {
        var (found, seen, from) = (new List<FoundPassage>(), 0, _before);
        while (await reader.ReadAsync())
        {
            seen++;
            _before = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
                found.Add(new FoundPassage(_before, reader.GetString(1)));
        }
        Seen += seen;
        var isThrough = seen < most;
        budget.Charge(entries * (from - (isThrough ? scope.First : _before)), seen);
        IsOver = isThrough || budget.IsSpent;
        CutAt = IsOver && !isThrough ? _before : null;
        return found;
    }
}
