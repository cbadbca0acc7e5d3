using System.Globalization;
using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>A store of its own in a temporary folder, with the road into it and the commands over it.</summary>
public abstract class IngestionTest : IAsyncLifetime
{
    private CommandSession _session = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("briefingbot-ingestion-").FullName;

    protected string StorePath => Path.Combine(Folder, "store", "briefingbot.db");

    /// <summary>How much of the starter knowledge the store has.</summary>
    protected virtual string Starter => "none";

    protected virtual DateTimeOffset Now => new(2024, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private protected IServiceProvider Services => _session.Services;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = StorePath, ["Knowledge:Starter"] = Starter };
        _session = await CommandSession.OpenAsync(new GlobalOptions(Json: true, Now, settings, [], null), BriefingConfiguration.Read(settings), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Writes a file below the test's folder and gives its path.</summary>
    protected string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    protected string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    protected Task<IngestSummary> IngestAsync(string path, string? manifest = null) =>
        IngestAsync(FileInputs.ReadAsync(path, manifest, CancellationToken.None));

    protected Task<IngestSummary> IngestLinesAsync(params string[] lines) =>
        IngestAsync(JsonLinesInputs.ReadAsync(new StringReader(string.Join('\n', lines)), "lines", CancellationToken.None));

    protected Task<IngestSummary> IngestAsync(IAsyncEnumerable<RawInput> inputs) =>
        Services.GetRequiredService<IngestionPipeline>().IngestAsync(inputs, null, CancellationToken.None);

    protected static string Line(string id, string text, string? outlet = null, string? published = null, string? title = null) =>
        JsonSerializer.Serialize(new { id, text, outlet, published, title });

    protected async Task<Reply> AskAsync(string line) =>
        await Services.GetRequiredService<CommandRouter>().AnswerAsync(line, Asker.Local, CancellationToken.None);

    /// <summary>The passages found, best first.</summary>
    protected async Task<List<(string Document, string Quote, string Kind)>> SearchAsync(string line)
    {
        using var json = JsonDocument.Parse(JsonRenderer.Render(await AskAsync("/search " + line)));
        return !json.RootElement.TryGetProperty("hits", out var hits) ? [] :
        [
            .. hits.EnumerateArray().Select(h => (h.GetProperty("document").GetString()!, h.GetProperty("quote").GetString()!, h.GetProperty("citation").GetProperty("kind").GetString()!)),
        ];
    }

    /// <summary>The rows of a query, each column as text.</summary>
    protected List<string[]> Rows(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }

    protected string Cell(string sql) => Rows(sql).Single().Single();

    /// <summary>Compares the search index with the passages; throws where they differ.</summary>
    protected void CheckIndex()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)";
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        return connection;
    }
}
