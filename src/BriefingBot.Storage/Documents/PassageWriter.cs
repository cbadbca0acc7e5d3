using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Writes passages and their search index with statements prepared once: they are most of what a batch writes.</summary>
internal sealed class PassageWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _passage;
    private readonly SqliteCommand _index;

    public PassageWriter(SqliteConnection connection)
    {
        _connection = connection;
        _passage = Prepare(
            """INSERT INTO passage (document_row, kind, paragraph, start, "end", text) VALUES ($document, $kind, $paragraph, $start, $end, $text) RETURNING row""",
            "$document", "$kind", "$paragraph", "$start", "$end", "$text");
        _index = Prepare("INSERT INTO passage_search (rowid, text) VALUES ($row, $text)", "$row", "$text");
    }

    public async Task AddAsync(long documentRow, IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages)
        {
            Bind(_passage, documentRow, (int)passage.Kind, passage.Paragraph, passage.Start, passage.End, passage.Text);
            var row = await _passage.ExecuteScalarAsync();
            Bind(_index, row!, passage.Text);
            await _index.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Takes a document's passages out of store and index. An index over another table has to be told the text that goes.</summary>
    public Task RemoveAsync(long documentRow) => _connection.ExecuteAsync(
        """
        INSERT INTO passage_search (passage_search, rowid, text) SELECT 'delete', row, text FROM passage WHERE document_row = @Row;
        DELETE FROM passage WHERE document_row = @Row;
        """,
        new { Row = documentRow });

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    public void Dispose()
    {
        _passage.Dispose();
        _index.Dispose();
    }
}
