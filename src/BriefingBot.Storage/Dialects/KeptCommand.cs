using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Dialects;

/// <summary>A query as Dapper fills it in; it runs on a statement that its connection keeps.</summary>
internal sealed class KeptCommand(KeepingConnection connection) : DbCommand
{
    // Holds the parameters until the text is final: a list among them changes it.
    private readonly SqliteCommand _form = new();
    private SqliteCommand? _lent;

    [AllowNull]
    public override string CommandText
    {
        get => _form.CommandText;
        set => _form.CommandText = value;
    }

    public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
                throw new NotSupportedException("SQLite runs texts only.");
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A kept statement belongs to its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => _form.Parameters;

    // The connection's own is taken when the statement runs.
    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Lent().ExecuteNonQuery();

    public override object? ExecuteScalar() => Lent().ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => new KeptReader(Lent().ExecuteReader(behavior));

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _lent is { } lent)
        {
            _lent = null;
            connection.TakeBack(lent);
        }
        if (disposing)
            _form.Dispose();
        base.Dispose(disposing);
    }

    private SqliteCommand Lent()
    {
        if (_lent is not null)
            return _lent;
        var lent = connection.Lend(CommandText);
        lent.CommandTimeout = CommandTimeout;
        foreach (SqliteParameter parameter in _form.Parameters)
            lent.Parameters.Add(parameter);
        return _lent = lent;
    }
}
