using BriefingBot.Engine.Commands;
using BriefingBot.Storage.Dialects;
using BriefingBot.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>
/// The store's file: opened, created and upgraded by the program itself, before the first use. Every store goes through
/// <see cref="ReadAsync"/> and <see cref="WriteAsync"/>, which turn the database's errors into sentences.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly SqliteDialect _dialect;
    private readonly ReadingConnections _reading;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile bool _ready;

    /// <param name="busySeconds">How long to wait for another process's lock.</param>
    public Database(string path, int busySeconds = SqliteDialect.BusySeconds)
    {
        _dialect = new SqliteDialect(path, busySeconds);
        _reading = new ReadingConnections(_dialect, TimeProvider.System);
    }

    public string Path => _dialect.Path;

    /// <summary>Creates or upgrades the file if need be. Cheap once done.</summary>
    /// <exception cref="OutageException">The file cannot be used; the message says why.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (_ready)
            return;
        await _opening.WaitAsync(cancellation);
        try
        {
            if (_ready)
                return;
            Prepare();
            await using var connection = await _dialect.OpenAsync(cancellation);
            await Guarded(() => new Migrator(_dialect).UpgradeAsync(connection, cancellation));
            _ready = true;
        }
        finally
        {
            _opening.Release();
        }
    }

    internal async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        return await Guarded(() => _reading.UseAsync(read, cancellation));
    }

    /// <summary>Runs the work in one immediate transaction; nothing of it stays when it throws.</summary>
    internal async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        await using var connection = await _dialect.OpenAsync(cancellation);
        return await Guarded(async () =>
        {
            await using var transaction = SqliteDialect.BeginWrite(connection);
            var result = await write(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        });
    }

    /// <summary>The same, and what was written survives a power cut once it is done: the outbox must not send twice what it forgot.</summary>
    internal async Task<T> WriteDurablyAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        await using var connection = await _dialect.OpenAsync(cancellation);
        return await Guarded(async () =>
        {
            await SqliteDialect.ExecuteAsync(connection, "PRAGMA synchronous = FULL;", cancellation);
            await using var transaction = SqliteDialect.BeginWrite(connection);
            var result = await write(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        });
    }

    /// <summary>Closes what is kept open, before the file is put in another's place.</summary>
    internal void LetGo()
    {
        _reading.Forget();
        SqliteConnection.ClearAllPools();
    }

    internal async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException e)
        {
            throw _dialect.Outage(e);
        }
    }

    /// <summary>Refuses a path that cannot hold a store, and makes the folders above it.</summary>
    /// <exception cref="OutageException">The message says why.</exception>
    internal void Prepare()
    {
        if (Directory.Exists(Path))
            throw new OutageException($"The store {Path} is a folder; Storage:Path names a file, such as {System.IO.Path.Combine(Path, "briefingbot.db")}.");
        if (File.Exists(Path) && new FileInfo(Path).IsReadOnly)
            throw new OutageException($"The store {Path} is read-only; make the file writable for this user.");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutageException($"The folder of the store {Path} cannot be made; check that its parent is a folder and that this user may write there.", e);
        }
    }

    public void Dispose()
    {
        _reading.Dispose();
        SqliteConnection.ClearAllPools();
        _opening.Dispose();
    }
}
