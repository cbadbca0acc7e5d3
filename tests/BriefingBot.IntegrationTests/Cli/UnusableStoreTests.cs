using System.Security.Cryptography;
using BriefingBot.IntegrationTests.Fixtures;
using Microsoft.Data.Sqlite;

namespace BriefingBot.IntegrationTests.Cli;

[Collection(ProgramCall.Collection)]
public sealed class UnusableStoreTests(StarterStore store) : IDisposable
{
    private static readonly string[][] Calls = [["group", "isis-k"], ["db", "check"], ["db", "backup", "COPY"], ["db", "migrate"]];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_no_store()
    {
        foreach (var call in Calls)
        {
            var outcome = await AskAsync(_folder.Root, call);
            outcome.Code.ShouldBe(3);
            outcome.ShouldShowNoInnards();
            outcome.Error.ShouldContain($"{_folder.Root} is a folder");
        }
    }

    [Fact]
    public async Task Who_asks_for_json_reads_the_failure_as_json()
    {
        var outcome = await AskAsync(_folder.Root, "group", "isis-k", "--json");

        outcome.Code.ShouldBe(3);
        outcome.ShouldBeOneSentence();
        outcome.Output.ShouldContain("\"status\": \"failed\"");
    }

    [Fact]
    public async Task A_path_below_a_file_is_no_store()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "text");

        var outcome = await AskAsync(Path.Combine(_folder.File("file"), "briefings.db"), "group", "isis-k");

        outcome.Code.ShouldBe(3);
        outcome.ShouldBeOneSentence();
    }

    [Fact]
    public async Task A_read_only_file_is_named_as_such()
    {
        var path = CopyOfStore();
        new FileInfo(path).IsReadOnly = true;

        var outcome = await AskAsync(path, "group", "isis-k");

        outcome.Code.ShouldBe(3);
        outcome.ShouldBeOneSentence();
        outcome.Error.ShouldContain("read-only");
    }

    [Fact]
    public async Task Random_bytes_are_refused_and_left_alone()
    {
        var path = _folder.File("random.db");
        await File.WriteAllBytesAsync(path, RandomNumberGenerator.GetBytes(20_000));

        await RefusedUnchangedAsync(path, "is not a BriefingBot store");
    }

    [Fact]
    public async Task A_text_file_is_refused_and_left_alone()
    {
        var path = _folder.File("notes.txt");
        await File.WriteAllTextAsync(path, "Notes that somebody wants to keep.");

        await RefusedUnchangedAsync(path, "is not a BriefingBot store");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        var path = _folder.File("other.db");
        await ExecuteAsync(path, "CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('bread');");

        await RefusedUnchangedAsync(path, "is a database of another program");
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        var path = CopyOfStore();
        await ExecuteAsync(path, "PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE;");

        var outcome = await UnchangedAsync(path, "group", "isis-k");

        outcome.Code.ShouldBe(3);
        outcome.ShouldBeOneSentence();
        outcome.Error.ShouldContain("newer BriefingBot");
    }

    [Fact]
    public async Task A_truncated_store_is_called_damaged_and_left_alone()
    {
        var path = CopyOfStore();
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 3)]);

        foreach (var call in Calls.Append(["groups"]))
        {
            var outcome = await UnchangedAsync(path, call);
            outcome.Code.ShouldBe(3, outcome.Output + outcome.Error);
            outcome.ShouldShowNoInnards();
            (outcome.Output + outcome.Error).ShouldContain("damaged");
        }
    }

    private async Task RefusedUnchangedAsync(string path, string reason)
    {
        foreach (var call in Calls)
        {
            var outcome = await UnchangedAsync(path, call);
            outcome.Code.ShouldBe(3, outcome.Output + outcome.Error);
            outcome.ShouldShowNoInnards();
            outcome.Error.ShouldContain(reason);
            outcome.Error.TrimEnd().ShouldNotContain('\n');
        }
    }

    private async Task<ProgramOutcome> UnchangedAsync(string path, params string[] call)
    {
        var before = await File.ReadAllBytesAsync(path);
        var outcome = await AskAsync(path, call);
        SqliteConnection.ClearAllPools();
        (await File.ReadAllBytesAsync(path)).ShouldBe(before);
        return outcome;
    }

    private Task<ProgramOutcome> AskAsync(string path, params string[] call) =>
        ProgramCall.RunAsync([.. call.Select(w => w == "COPY" ? _folder.File("copy.db") : w), $"--Storage:Path={path}"]);

    private string CopyOfStore()
    {
        SqliteConnection.ClearAllPools();
        var path = _folder.File("briefings.db");
        File.Copy(store.Path, path);
        return path;
    }

    private static async Task ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
