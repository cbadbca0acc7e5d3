using System.Collections;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Dialects;

/// <summary>The rows of a kept statement: the library steps through them, their values are read as <see cref="NativeColumns"/> does it.</summary>
internal sealed class KeptReader(SqliteDataReader rows) : DbDataReader
{
    private nint _statement;
    private int _columns;

    public override int Depth => rows.Depth;

    public override int FieldCount => rows.FieldCount;

    public override bool HasRows => rows.HasRows;

    public override bool IsClosed => rows.IsClosed;

    public override int RecordsAffected => rows.RecordsAffected;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <exception cref="InvalidOperationException">The reader stands on no row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public override object GetValue(int ordinal)
    {
        if (_statement == 0)
            throw new InvalidOperationException("The reader stands on no row; Read has to return true first.");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)_columns, nameof(ordinal));
        return NativeColumns.Value(_statement, ordinal);
    }

    public override bool Read()
    {
        var isRow = rows.Read();
        // The reader holds the statement open until it is closed, which forgets it here.
        (_statement, _columns) = isRow ? (rows.Handle!.DangerousGetHandle(), rows.FieldCount) : default;
        return isRow;
    }

    public override bool NextResult()
    {
        _statement = 0;
        return rows.NextResult();
    }

    public override void Close()
    {
        _statement = 0;
        rows.Close();
    }

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override bool GetBoolean(int ordinal) => GetInt64(ordinal) != 0;

    public override byte GetByte(int ordinal) => checked((byte)GetInt64(ordinal));

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

    public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

    public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override string GetName(int ordinal) => rows.GetName(ordinal);

    public override int GetOrdinal(string name) => rows.GetOrdinal(name);

    public override string GetDataTypeName(int ordinal) => rows.GetDataTypeName(ordinal);

    public override Type GetFieldType(int ordinal) => rows.GetFieldType(ordinal);

    public override char GetChar(int ordinal) => rows.GetChar(ordinal);

    public override DateTime GetDateTime(int ordinal) => rows.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => rows.GetDecimal(ordinal);

    public override Guid GetGuid(int ordinal) => rows.GetGuid(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => rows.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => rows.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rows.Dispose();
        _statement = 0;
        base.Dispose(disposing);
    }
}
