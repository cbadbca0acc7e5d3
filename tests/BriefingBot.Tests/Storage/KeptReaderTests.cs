using System.Data.Common;
using BriefingBot.Storage.Dialects;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Storage;

/// <summary>What a kept statement reads from SQLite's own memory is what the library reads.</summary>
public class KeptReaderTests
{
    private const string Everything = """
        SELECT * FROM (VALUES
            (0, -1, 9223372036854775807, 1.5, 'Krasnogorsk', x'00ff', NULL),
            (255, 256, -9223372036854775808, -0.0, '', x'', NULL),
            ('ʿAbd al-Šabāb 🕌', NULL, 'a' || char(0) || 'b', 1e300, 7, 'text', x'41'))
        """;

    [Fact]
    public async Task Values_of_every_storage_class_are_those_that_the_library_reads()
    {
        await using var kept = Open();
        await using var plain = new SqliteConnection("Data Source=:memory:");
        await plain.OpenAsync();

        (await ReadAsync(kept)).ShouldBe(await ReadAsync(plain));
    }

    [Fact]
    public async Task A_statement_that_ran_before_reads_the_rows_of_its_new_parameters()
    {
        await using var connection = Open();

        foreach (var word in new[] { "first", "second", "" })
            (await connection.QueryAsync<string>("SELECT @Word UNION ALL SELECT upper(@Word)", new { Word = word })).ShouldBe([word, word.ToUpperInvariant()]);
    }

    [Fact]
    public async Task A_query_within_the_loop_of_the_same_query_reads_rows_of_its_own()
    {
        await using var connection = Open();
        await using var outer = await connection.ExecuteReaderAsync("SELECT value FROM json_each(@Numbers)", new { Numbers = "[1, 2, 3]" });
        var pairs = new List<(long, long)>();

        while (await outer.ReadAsync())
        {
            await using var inner = await connection.ExecuteReaderAsync("SELECT value FROM json_each(@Numbers)", new { Numbers = "[7, 8]" });
            while (await inner.ReadAsync())
                pairs.Add((outer.GetInt64(0), inner.GetInt64(0)));
        }

        pairs.ShouldBe([(1, 7), (1, 8), (2, 7), (2, 8), (3, 7), (3, 8)]);
    }

    [Fact]
    public async Task A_reader_that_stands_on_no_row_and_a_column_that_is_not_there_are_refused()
    {
        await using var connection = Open();
        await using var command = Command(connection, "SELECT 1");
        await using var reader = await command.ExecuteReaderAsync();

        Should.Throw<InvalidOperationException>(() => reader.GetValue(0));
        (await reader.ReadAsync()).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => reader.GetValue(1));
        Should.Throw<ArgumentOutOfRangeException>(() => reader.GetValue(-1));
        (await reader.ReadAsync()).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => reader.GetValue(0));
    }

    [Fact]
    public async Task A_closed_reader_reads_nothing()
    {
        await using var connection = Open();
        await using var command = Command(connection, "SELECT 1");
        var reader = await command.ExecuteReaderAsync();
        (await reader.ReadAsync()).ShouldBeTrue();

        await reader.CloseAsync();

        Should.Throw<InvalidOperationException>(() => reader.GetValue(0));
    }

    private static KeepingConnection Open()
    {
        var connection = new KeepingConnection("Data Source=:memory:", openedAt: 0);
        connection.Open();
        return connection;
    }

    // Through ADO.NET's own interface, as Dapper asks: a connection's own type gives the library's command.
    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static async Task<List<object>> ReadAsync(DbConnection connection)
    {
        await using var command = Command(connection, Everything);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<object>();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                values.Add(reader.GetValue(i));
        }
        values.Count.ShouldBe(21);
        return values;
    }
}
