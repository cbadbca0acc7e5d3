using BriefingBot.Storage.Dialects;
using BriefingBot.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>How a check, a backup or a restore ended, in one sentence.</summary>
public sealed record CareOutcome(bool IsSound, string Sentence);

/// <summary>Upgrades, checks, copies and brings back the store, while others use it.</summary>
public sealed class DatabaseCare(Database database)
{
    public async Task<CareOutcome> MigrateAsync(CancellationToken cancellation)
    {
        await database.OpenAsync(cancellation);
        return new CareOutcome(true, $"The store {database.Path} has schema {Migration.Newest}, the newest.");
    }

    public async Task<CareOutcome> CheckAsync(CancellationToken cancellation)
    {
        if (!File.Exists(database.Path))
            return new CareOutcome(false, Missing("any command makes one"));
        var faults = await database.ReadAsync(connection => FaultsAsync(connection, cancellation), cancellation);
        return faults.Count == 0
            ? new CareOutcome(true, $"The store {database.Path} is sound.")
            : new CareOutcome(false, $"The store {database.Path} is damaged: {string.Join("; ", faults)}. Bring back a copy with \"briefingbot db restore COPY\".");
    }

    /// <summary>Writes a copy that is checked before it takes its name: a file of that name is whole.</summary>
    public async Task<CareOutcome> BackupAsync(string file, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(file);
        if (!File.Exists(database.Path))
            return new CareOutcome(false, Missing("there is nothing to back up"));
        if (Directory.Exists(target))
            return new CareOutcome(false, $"{target} is a folder; name a file, such as {Path.Combine(target, "briefingbot-copy.db")}.");
        if (File.Exists(target))
            return new CareOutcome(false, $"{target} exists; name a file that does not, so that no copy is overwritten.");
        if (await IsForeignAsync(database.Path, cancellation))
            return new CareOutcome(false, $"{database.Path} is a database of another program; name the store in Storage:Path.");
        var unchecked_ = target + ".unchecked";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Delete(unchecked_);
            await database.Guarded(() => CopyAsync(database.Path, unchecked_, "DELETE", cancellation));
            if (await FaultsOfFileAsync(unchecked_, cancellation) is { Count: > 0 } faults)
                return new CareOutcome(false, $"The copy is not sound ({string.Join("; ", faults)}) and was not kept; check the store with \"briefingbot db check\".");
            File.Move(unchecked_, target);
            return new CareOutcome(true, $"Copied to {target}, {new FileInfo(target).Length / 1024.0 / 1024.0:0.0} MiB, and checked.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CareOutcome(false, $"{target} cannot be written; name a file in a folder that this user may write to.");
        }
        finally
        {
            if (File.Exists(unchecked_))
                File.Delete(unchecked_);
        }
    }

    /// <summary>
    /// Brings a copy back in one transaction of the live store, so that readers see either the old or the new.
    /// What was there is first copied to a file beside the store.
    /// </summary>
    public async Task<CareOutcome> RestoreAsync(string file, CancellationToken cancellation)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
            return new CareOutcome(false, $"There is no file {source}; name a copy made with \"briefingbot db backup\".");
        if (source == database.Path)
            return new CareOutcome(false, $"{source} is the store itself; name a copy made with \"briefingbot db backup\".");
        if (await RefusalAsync(source, cancellation) is { } refusal)
            return new CareOutcome(false, refusal);
        database.Prepare();
        if (File.Exists(database.Path) && await IsForeignAsync(database.Path, cancellation))
            return new CareOutcome(false, $"{database.Path} is a database of another program; name the store in Storage:Path. Nothing was changed.");
        try
        {
            var kept = await KeepAsync(cancellation);
            await ReplaceAsync(source, cancellation);
            await database.OpenAsync(cancellation);
            return new CareOutcome(true, $"Brought back {source}.{(kept is null ? "" : $" What was there is in {kept}.")}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CareOutcome(false, $"{database.Path} cannot be replaced; free space beside it, and check that this user may write there.");
        }
    }

    private string Missing(string then) => Directory.Exists(database.Path)
        ? $"The store {database.Path} is a folder; Storage:Path names a file, such as {Path.Combine(database.Path, "briefingbot.db")}."
        : $"There is no store at {database.Path}; {then}.";

    // A copy of the file first, which also keeps what is too damaged to be opened; then, where that can be done, a whole one.
    private async Task<string?> KeepAsync(CancellationToken cancellation)
    {
        if (!File.Exists(database.Path))
            return null;
        var kept = FreeName(database.Path);
        File.Copy(database.Path, kept);
        await TryCopyAsync(database.Path, kept, cancellation);
        return kept;
    }

    /// <summary>A sound database that is not ours and not empty; one that cannot be read is nobody's.</summary>
    private static async Task<bool> IsForeignAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenFileAsync(file, SqliteOpenMode.ReadWrite, cancellation);
            return await SqliteDialect.ScalarAsync(connection, "PRAGMA application_id;", cancellation) != SqliteDialect.ApplicationId
                && await SqliteDialect.ScalarAsync(connection, "SELECT count(*) FROM sqlite_schema;", cancellation) > 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static async Task<string?> RefusalAsync(string source, CancellationToken cancellation)
    {
        if (await FaultsOfFileAsync(source, cancellation) is { Count: > 0 } faults)
            return $"{source} is not sound ({string.Join("; ", faults)}); nothing was changed.";
        await using var connection = await OpenFileAsync(source, SqliteOpenMode.ReadOnly, cancellation);
        if (await SqliteDialect.ScalarAsync(connection, "PRAGMA application_id;", cancellation) != SqliteDialect.ApplicationId)
            return $"{source} is not a copy of a BriefingBot store; nothing was changed.";
        var version = await SqliteDialect.ScalarAsync(connection, "PRAGMA user_version;", cancellation);
        return version > Migration.Newest ? $"{source} was written by a newer BriefingBot (schema {version}, this one knows {Migration.Newest}); nothing was changed." : null;
    }

    private static async Task TryCopyAsync(string from, string to, CancellationToken cancellation)
    {
        var whole = to + ".whole";
        try
        {
            await CopyAsync(from, whole, "DELETE", cancellation);
            File.Move(whole, to, overwrite: true);
        }
        catch (SqliteException)
        {
            File.Delete(whole);
        }
    }

    private async Task ReplaceAsync(string source, CancellationToken cancellation)
    {
        try
        {
            await CopyAsync(source, database.Path, "WAL", cancellation);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            database.LetGo();
            foreach (var suffix in new[] { "", "-wal", "-shm" })
                File.Delete(database.Path + suffix);
            await CopyAsync(source, database.Path, "WAL", cancellation);
        }
        catch (SqliteException e)
        {
            throw new SqliteDialect(database.Path).Outage(e);
        }
    }

    /// <param name="journal">WAL for a store; DELETE for a copy, which then is one file without companions, even while it is read.</param>
    private static async Task<bool> CopyAsync(string from, string to, string journal, CancellationToken cancellation)
    {
        await using var source = await OpenFileAsync(from, SqliteOpenMode.ReadWrite, cancellation);
        await using var target = await OpenFileAsync(to, SqliteOpenMode.ReadWriteCreate, cancellation);
        source.BackupDatabase(target);
        await SqliteDialect.ExecuteAsync(target, $"PRAGMA journal_mode = {journal};", cancellation);
        return true;
    }

    private static async Task<IReadOnlyList<string>> FaultsOfFileAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenFileAsync(file, SqliteOpenMode.ReadOnly, cancellation);
            return await FaultsAsync(connection, cancellation);
        }
        catch (SqliteException e)
        {
            return [e.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB ? "it is no database" : "it cannot be read to the end"];
        }
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var faults = new List<string>();
        await using var integrity = connection.CreateCommand();
        integrity.CommandText = "PRAGMA integrity_check(3);";
        await using (var reader = await integrity.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                if (reader.GetString(0) != "ok")
                    faults.Add("a page or an index does not fit the rest");
            }
        }
        await using var references = connection.CreateCommand();
        references.CommandText = "SELECT count(*) FROM pragma_foreign_key_check;";
        if ((long)(await references.ExecuteScalarAsync(cancellation))! is > 0 and var broken)
            faults.Add($"{broken} rows refer to rows that are missing");
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    private static async Task<SqliteConnection> OpenFileAsync(string file, SqliteOpenMode mode, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static string FreeName(string path)
    {
        for (var i = 1; ; i++)
        {
            var name = $"{path}.before-restore-{i}";
            if (!File.Exists(name))
                return name;
        }
    }
}
