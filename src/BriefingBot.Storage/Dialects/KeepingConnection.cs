using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Dialects;

/// <summary>
/// A connection that keeps the statements that it ran: preparing one takes SQLite longer than running it, and each page asks the same dozen.
/// Queries that come through ADO.NET's own interfaces, as Dapper's do, get kept statements; nothing else about them changes.
/// </summary>
internal sealed class KeepingConnection(string connectionString, long openedAt) : SqliteConnection(connectionString)
{
    // Lists of rows come in every length, each a text of its own.
    private const int MostKept = 200;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>The clock's timestamp of the opening.</summary>
    public long OpenedAt { get; } = openedAt;

    /// <summary>The statement, lent to one command at a time: the same query inside its own loop gets another.</summary>
    public SqliteCommand Lend(string sql)
    {
        if (!_kept.Remove(sql, out var command))
        {
            command = CreateCommand();
            command.CommandText = sql;
            command.Prepare();
        }
        command.Transaction = Transaction;
        return command;
    }

    public void TakeBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_kept.Count >= MostKept)
            Forget();
        if (!_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Forget();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in _kept.Values)
            command.Dispose();
        _kept.Clear();
    }
}
