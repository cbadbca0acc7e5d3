using BriefingBot.Engine.Commands;
using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.Storage;
using BriefingBot.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace BriefingBot.IntegrationTests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_place_becomes_a_store_and_opening_it_again_changes_nothing()
    {
        var path = _folder.File("below/a/folder/briefings.db");
        using (var first = new Database(path))
            await first.OpenAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(path);

        using (var second = new Database(path))
            await second.OpenAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();

        (await File.ReadAllBytesAsync(path)).ShouldBe(before);
        (await Sql.ScalarAsync(path, "PRAGMA user_version")).ShouldBe(Migration.Newest);
        (await Sql.ScalarAsync(path, "SELECT count(*) FROM pragma_foreign_key_check")).ShouldBe(0);
    }

    [Fact]
    public async Task Many_that_start_at_once_make_one_store()
    {
        var path = _folder.File("briefings.db");
        var databases = Enumerable.Range(0, 8).Select(_ => new Database(path, busySeconds: 30)).ToList();

        await Task.WhenAll(databases.Select(d => Task.Run(() => d.OpenAsync(CancellationToken.None))));

        databases.ForEach(d => d.Dispose());
        (await Sql.ScalarAsync(path, "PRAGMA user_version")).ShouldBe(Migration.Newest);
        (await Sql.ScalarAsync(path, "SELECT count(*) FROM meta WHERE key = 'names_revision'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_called_locked()
    {
        var path = _folder.File("briefings.db");
        using (var made = new Database(path))
            await made.OpenAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        await using var holder = new SqliteConnection($"Data Source={path};Pooling=False");
        await holder.OpenAsync();
        await Sql.ExecuteAsync(holder, "PRAGMA locking_mode = EXCLUSIVE; UPDATE meta SET value = value;");

        using var database = new Database(path, busySeconds: 1);
        var outage = await Should.ThrowAsync<OutageException>(() => database.OpenAsync(CancellationToken.None));

        outage.Message.ShouldBe($"The store {path} is locked by another process; try again in a moment, or stop that process.");
    }

    [Fact]
    public async Task A_writer_that_holds_the_store_is_waited_for_and_readers_are_not_held_up()
    {
        var path = _folder.File("briefings.db");
        using var database = new Database(path, busySeconds: 1);
        await database.OpenAsync(CancellationToken.None);
        await using var writer = new SqliteConnection($"Data Source={path};Pooling=False");
        await writer.OpenAsync();
        await Sql.ExecuteAsync(writer, "BEGIN EXCLUSIVE; UPDATE meta SET value = '7' WHERE key = 'names_revision';");

        var read = await database.ReadAsync(c => Sql.ScalarAsync(c, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'names_revision'"), CancellationToken.None);
        await Should.ThrowAsync<OutageException>(() => database.WriteAsync(c => Sql.ScalarAsync(c, "SELECT 1"), CancellationToken.None));

        read.ShouldBe(1);
    }
}
