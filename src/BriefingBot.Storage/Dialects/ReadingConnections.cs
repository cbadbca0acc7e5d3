using System.Collections.Concurrent;

namespace BriefingBot.Storage.Dialects;

/// <summary>Open connections for reading, a few of them kept with their statements for the next call.</summary>
internal sealed class ReadingConnections(SqliteDialect dialect, TimeProvider clock) : IDisposable
{
    // Each holds up to 16 MiB of pages.
    private const int MostIdle = 4;

    // A store that was put in another's place is not read for ever from the old file.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private readonly ConcurrentBag<KeepingConnection> _idle = [];
    private volatile bool _closed;

    /// <exception cref="Engine.Commands.OutageException">The file cannot be opened; the message says why.</exception>
    public async Task<T> UseAsync<T>(Func<KeepingConnection, Task<T>> read, CancellationToken cancellation)
    {
        var connection = await TakeAsync(cancellation);
        var sound = false;
        try
        {
            var result = await read(connection);
            sound = true;
            return result;
        }
        finally
        {
            if (sound && !_closed && _idle.Count < MostIdle)
                _idle.Add(connection);
            else
                await connection.DisposeAsync();
        }
    }

    /// <summary>Closes those that nobody uses now.</summary>
    public void Forget()
    {
        while (_idle.TryTake(out var connection))
            connection.Dispose();
    }

    public void Dispose()
    {
        _closed = true;
        Forget();
    }

    private async Task<KeepingConnection> TakeAsync(CancellationToken cancellation)
    {
        while (_idle.TryTake(out var connection))
        {
            if (clock.GetElapsedTime(connection.OpenedAt) < Longest)
                return connection;
            await connection.DisposeAsync();
        }
        return await dialect.OpenKeepingAsync(clock.GetTimestamp(), cancellation);
    }
}
