using System.Runtime.InteropServices;
using System.Text;

namespace BriefingBot.Storage.Dialects;

/// <summary>
/// The columns of a statement's current row, read straight from SQLite: https://www.sqlite.org/c3ref/column_blob.html. These calls are over at once;
/// guarding the statement's handle around each and telling the collector of it, as a library must that knows no caller, took a quarter of a page's time.
/// </summary>
internal static unsafe partial class NativeColumns
{
    private const string Library = "e_sqlite3";

    // Small numbers are kinds, flags and grades: most of what is read, and the same few.
    private const int Boxed = 256;
    private static readonly object[] Boxes = [.. Enumerable.Range(0, Boxed).Select(n => (object)(long)n)];

    private enum StorageClass
    {
        Integer = 1,
        Float = 2,
        Text = 3,
        Blob = 4,
        Null = 5,
    }

    /// <summary>A long, a double, a string, a byte array or <see cref="DBNull"/>.</summary>
    /// <param name="statement">A statement that stands on a row, kept open by the caller.</param>
    public static object Value(nint statement, int column) => (StorageClass)sqlite3_column_type(statement, column) switch
    {
        StorageClass.Integer => Box(sqlite3_column_int64(statement, column)),
        StorageClass.Float => sqlite3_column_double(statement, column),
        StorageClass.Text => Encoding.UTF8.GetString(sqlite3_column_text(statement, column), sqlite3_column_bytes(statement, column)),
        StorageClass.Blob => new ReadOnlySpan<byte>(sqlite3_column_blob(statement, column), sqlite3_column_bytes(statement, column)).ToArray(),
        _ => DBNull.Value,
    };

    private static object Box(long number) => number is >= 0 and < Boxed ? Boxes[number] : number;

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial int sqlite3_column_type(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial long sqlite3_column_int64(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial double sqlite3_column_double(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial byte* sqlite3_column_text(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial byte* sqlite3_column_blob(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial int sqlite3_column_bytes(nint statement, int column);
}
