using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefingBot.IntegrationTests.Store;

public sealed class DatabaseCareTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Database _database = null!;

    private string Path => _folder.File("briefings.db");

    private string Copy => _folder.File("copies/copy.db");

    private DatabaseCare Care => new(_database);

    public async Task InitializeAsync()
    {
        _database = new Database(Path, busySeconds: 1);
        await _database.OpenAsync(CancellationToken.None);
        await MarkAsync("before");
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_copy_is_one_whole_file_and_brings_back_what_was()
    {
        (await Care.BackupAsync(Copy, CancellationToken.None)).IsSound.ShouldBeTrue();
        Directory.GetFiles(System.IO.Path.GetDirectoryName(Copy)!).ShouldBe([Copy]);
        await MarkAsync("after");

        var outcome = await Care.RestoreAsync(Copy, CancellationToken.None);

        outcome.IsSound.ShouldBeTrue(outcome.Sentence);
        (await MarkedAsync(Path)).ShouldBe(["before"]);
        (await MarkedAsync(Path + ".before-restore-1")).ShouldBe(["after"]);
        (await Sql.RowsAsync(Path, "PRAGMA journal_mode")).ShouldBe(["wal"]);
        (await Care.CheckAsync(CancellationToken.None)).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_copy_taken_while_another_writes_holds_what_was_committed()
    {
        await using var writer = new SqliteConnection($"Data Source={Path};Pooling=False");
        await writer.OpenAsync();
        await Sql.ExecuteAsync(writer, "BEGIN IMMEDIATE; UPDATE meta SET value = 'half done' WHERE key = 'mark';");

        (await Care.BackupAsync(Copy, CancellationToken.None)).IsSound.ShouldBeTrue();
        await Sql.ExecuteAsync(writer, "COMMIT;");

        (await MarkedAsync(Copy)).ShouldBe(["before"]);
        (await MarkedAsync(Path)).ShouldBe(["half done"]);
    }

    [Fact]
    public async Task No_copy_is_ever_overwritten()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Copy)!);
        await File.WriteAllTextAsync(Copy, "kept");

        var outcome = await Care.BackupAsync(Copy, CancellationToken.None);

        outcome.IsSound.ShouldBeFalse();
        outcome.Sentence.ShouldContain("exists");
        (await File.ReadAllTextAsync(Copy)).ShouldBe("kept");
    }

    [Fact]
    public async Task Damaged_foreign_newer_and_missing_copies_are_refused_and_the_store_stays()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Copy)!);
        await File.WriteAllBytesAsync(_folder.File("random"), Enumerable.Range(0, 9000).Select(i => (byte)(i * 31)).ToArray());
        await Sql.ExecuteAsync(_folder.File("foreign"), "CREATE TABLE recipe (name TEXT);");
        (await Care.BackupAsync(_folder.File("newer"), CancellationToken.None)).IsSound.ShouldBeTrue();
        await Sql.ExecuteAsync(_folder.File("newer"), "PRAGMA user_version = 9999;");
        (await Care.BackupAsync(_folder.File("cut"), CancellationToken.None)).IsSound.ShouldBeTrue();
        await using (var cut = File.OpenWrite(_folder.File("cut")))
            cut.SetLength(cut.Length / 2);

        foreach (var (name, reason) in new[] { ("random", "no database"), ("foreign", "not a copy"), ("newer", "newer BriefingBot"), ("cut", "not sound"), ("missing", "no file") })
        {
            var outcome = await Care.RestoreAsync(_folder.File(name), CancellationToken.None);
            outcome.IsSound.ShouldBeFalse();
            outcome.Sentence.ShouldContain(reason);
        }
        (await MarkedAsync(Path)).ShouldBe(["before"]);
    }

    [Fact]
    public async Task A_damaged_store_is_named_and_can_be_replaced_by_its_copy()
    {
        (await Care.BackupAsync(Copy, CancellationToken.None)).IsSound.ShouldBeTrue();
        _database.Dispose();
        var damaged = Enumerable.Repeat((byte)'x', 30_000).ToArray();
        await File.WriteAllBytesAsync(Path, damaged);
        _database = new Database(Path, busySeconds: 1);

        var outcome = await Care.RestoreAsync(Copy, CancellationToken.None);

        outcome.IsSound.ShouldBeTrue(outcome.Sentence);
        (await MarkedAsync(Path)).ShouldBe(["before"]);
        (await File.ReadAllBytesAsync(Path + ".before-restore-1")).ShouldBe(damaged);
    }

    [Fact]
    public async Task Another_programs_database_is_never_replaced()
    {
        var foreign = _folder.File("recipes.db");
        await Sql.ExecuteAsync(foreign, "CREATE TABLE recipe (name TEXT);");
        (await Care.BackupAsync(Copy, CancellationToken.None)).IsSound.ShouldBeTrue();
        var before = await File.ReadAllBytesAsync(foreign);
        using var other = new Database(foreign, busySeconds: 1);

        var outcome = await new DatabaseCare(other).RestoreAsync(Copy, CancellationToken.None);

        outcome.IsSound.ShouldBeFalse();
        outcome.Sentence.ShouldContain("another program");
        (await File.ReadAllBytesAsync(foreign)).ShouldBe(before);
    }

    private Task MarkAsync(string mark) => Sql.ExecuteAsync(Path, $"INSERT INTO meta (key, value) VALUES ('mark', '{mark}') ON CONFLICT (key) DO UPDATE SET value = excluded.value");

    private static Task<IReadOnlyList<string>> MarkedAsync(string path) => Sql.RowsAsync(path, "SELECT value FROM meta WHERE key = 'mark'");
}
