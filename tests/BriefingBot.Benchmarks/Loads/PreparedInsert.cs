using Microsoft.Data.Sqlite;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>One statement for many rows, its parameters $1, $2, … in order.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedInsert(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter($"${i}", null));
    }

    /// <summary>What the statement returns; null where it returns nothing.</summary>
    public object? Run(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
        return _command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();
}
