using System.Data.Common;
using BriefingBot.Engine.Commands;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Dialects;

/// <summary>What is SQLite's own: opening, locking, its search language, its errors in words.</summary>
internal sealed class SqliteDialect(string path, int busySeconds = SqliteDialect.BusySeconds)
{
    public const string MigrationSuffix = ".sqlite.sql";

    /// <summary>Marks the file as ours ("BBOT"), so that another program's database is never written to.</summary>
    public const int ApplicationId = 0x42424F54;

    // How long a write waits for another process's write; ours are short.
    public const int BusySeconds = 5;

    public string Path { get; } = path;

    private readonly string _pooled = ConnectionString(path, busySeconds, pooling: true);
    private readonly string _own = ConnectionString(path, busySeconds, pooling: false);

    public Task<SqliteConnection> OpenAsync(CancellationToken cancellation) => OpenAsync(new SqliteConnection(_pooled), cancellation);

    /// <summary>Opens a connection that keeps its statements; who opened it keeps the connection.</summary>
    public Task<KeepingConnection> OpenKeepingAsync(long now, CancellationToken cancellation) => OpenAsync(new KeepingConnection(_own, now), cancellation);

    private static string ConnectionString(string path, int busySeconds, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = busySeconds,
        Pooling = pooling,
    }.ToString();

    private async Task<T> OpenAsync<T>(T connection, CancellationToken cancellation)
        where T : SqliteConnection
    {
        try
        {
            await connection.OpenAsync(cancellation);
            // NORMAL survives kill -9 (the operating system has the pages); only a power cut may undo the last commits. Pages of the indices
            // that each call reads stay at hand: 16 MiB a connection instead of 2.
            await ExecuteAsync(connection, "PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384;", cancellation);
            return connection;
        }
        catch (SqliteException e)
        {
            await connection.DisposeAsync();
            throw Outage(e);
        }
    }

    /// <summary>Write transactions take their lock at once: one that turns to writing late fails late.</summary>
    public static DbTransaction BeginWrite(SqliteConnection connection) => connection.BeginTransaction(deferred: false);

    /// <summary>What people typed as a query that cannot fail: every word quoted, all of them asked for; null where no word is left.</summary>
    public static string? MatchAll(string typed)
    {
        var words = SearchWords.Of(typed).Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").ToList();
        return words.Count == 0 ? null : string.Join(" AND ", words);
    }

    /// <summary>Like <see cref="MatchAll"/>, for words that are being typed: the last one may go on.</summary>
    public static string? MatchBeginning(string typed) => MatchAll(typed) is { } match ? $"{match}*" : null;

    /// <summary>
    /// All texts that hold one of the phrases, and some that hold no more than their words: who asks has to look. Runs of words are left to
    /// that, since "of" and "the" stand in nearly every text and the index would compare their places in all of them. Null without a word.
    /// </summary>
    public static string? MatchAny(IReadOnlyList<string> phrases)
    {
        var texts = phrases.Select(p => SearchWords.Of(p).ToList()).Where(w => w.Count > 0).Select(SearchWords.Telling).ToList();
        // What holds all words of a longer phrase holds those of the shorter one within it: asking for both would cost twice.
        var least = texts.Where((t, i) => !texts.Where((o, j) => j != i && (o.Count < t.Count || (o.Count == t.Count && j < i))).Any(o => o.TrueForAll(t.Contains)));
        var quoted = least.Select(words => string.Join(" AND ", words.Select(w => $"\"{w}\""))).ToList();
        return quoted.Count == 0 ? null : $"({string.Join(" OR ", quoted.Select(q => $"({q})"))})";
    }

    /// <summary>The error in one sentence for people; the database's own words stay in the log.</summary>
    public OutageException Outage(SqliteException e) => new(
        e.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The store {Path} is locked by another process; try again in a moment, or stop that process.",
            SQLitePCL.raw.SQLITE_READONLY => $"The store {Path} is read-only; make the file and its folder writable for this user.",
            SQLitePCL.raw.SQLITE_CANTOPEN => $"The store {Path} cannot be opened; check that the folder exists, that the file is a file, and that this user may write there.",
            SQLitePCL.raw.SQLITE_NOTADB => $"{Path} is not a BriefingBot store; name another file in Storage:Path, or move this one away.",
            SQLitePCL.raw.SQLITE_CORRUPT => $"The store {Path} is damaged; stop the service and bring back a copy with \"briefingbot db restore COPY\".",
            SQLitePCL.raw.SQLITE_FULL => $"The disk under {Path} is full; free some space and try again.",
            SQLitePCL.raw.SQLITE_IOERR => $"The disk under {Path} does not answer as it should; check the disk.",
            _ => $"The store {Path} could not be used.",
        },
        e);

    public static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        // ALTER TABLE counts as a statement with a result, and what follows it then runs while the reader is disposed, where its errors
        // are lost: a migration would end half done and call itself done. So every result is walked.
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.NextResultAsync(cancellation))
        {
        }
    }

    public static async Task<long> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
