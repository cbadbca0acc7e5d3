using BriefingBot.Engine.Commands;
using BriefingBot.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Migrations;

/// <summary>Brings the schema up to the program's, one transaction a step; run twice, or by two processes at once, it does the work once.</summary>
internal sealed class Migrator(SqliteDialect dialect)
{
    public async Task<int> UpgradeAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var version = await VersionAsync(connection, cancellation);
        RefuseNewer(version);
        // Said anew each time, at no cost: a copy that was brought back by hand is in the journal mode of copies.
        await SqliteDialect.ExecuteAsync(connection, "PRAGMA journal_mode = WAL;", cancellation);
        foreach (var migration in Migration.All.Where(m => m.Number > version))
            await ApplyAsync(connection, migration, cancellation);
        return Migration.Newest;
    }

    private async Task<int> VersionAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        // One snapshot for the three: another process may be creating the schema just now.
        await using var snapshot = connection.BeginTransaction(deferred: true);
        var application = await SqliteDialect.ScalarAsync(connection, "PRAGMA application_id;", cancellation);
        var version = (int)await SqliteDialect.ScalarAsync(connection, "PRAGMA user_version;", cancellation);
        var isEmpty = version == 0 && application == 0 && await SqliteDialect.ScalarAsync(connection, "SELECT count(*) FROM sqlite_schema;", cancellation) == 0;
        if (!isEmpty && application != SqliteDialect.ApplicationId)
            throw new OutageException($"{dialect.Path} is a database of another program; name another file in Storage:Path.");
        return version;
    }

    private void RefuseNewer(int version)
    {
        if (version > Migration.Newest)
            throw new OutageException($"The store {dialect.Path} was written by a newer BriefingBot (schema {version}, this one knows {Migration.Newest}); upgrade the program, or restore a copy made before.");
    }

    private static async Task ApplyAsync(SqliteConnection connection, Migration migration, CancellationToken cancellation)
    {
        await using var transaction = SqliteDialect.BeginWrite(connection);
        // Another process may have been faster while this one waited for the lock.
        if (await SqliteDialect.ScalarAsync(connection, "PRAGMA user_version;", cancellation) >= migration.Number)
            return;
        await SqliteDialect.ExecuteAsync(connection, migration.Sql, cancellation);
        await SqliteDialect.ExecuteAsync(connection, $"PRAGMA application_id = {SqliteDialect.ApplicationId}; PRAGMA user_version = {migration.Number};", cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
