using System.Text.Json;
using BriefingBot.Configuration;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Briefs;

/// <summary>The real store, reader and composer over documents of a test's own wording, and a clock moved by hand.</summary>
internal sealed class BriefWorld : IAsyncDisposable
{
    // Loading the starter groups and the gazetteer takes longer than a test: once is enough for all.
    private static readonly Lazy<Task<Template>> Prepared = new(() => PrepareAsync("groups"));

    private readonly string _folder;
    private readonly Template _template;
    private int _documents;

    private sealed record Template(byte[] Store, DocumentReader Reader);

    private BriefWorld(string folder, Template template) => (_folder, _template, Services) = (folder, template, Compose(Path.Combine(folder, "store.db"), Clock));

    public FakeClock Clock { get; } = new(new DateTimeOffset(2024, 6, 8, 7, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; }

    public BriefComposer Composer => Services.GetRequiredService<BriefComposer>();

    public IBriefStore Store => Services.GetRequiredService<IBriefStore>();

    /// <param name="starter">What is loaded of the starter knowledge.</param>
    public static async Task<BriefWorld> StartAsync(string starter = "groups")
    {
        var template = starter == "groups" ? await Prepared.Value : await PrepareAsync(starter);
        var folder = Directory.CreateTempSubdirectory("briefs").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "store.db"), template.Store);
        return new BriefWorld(folder, template);
    }

    private static async Task<Template> PrepareAsync(string starter)
    {
        var folder = Directory.CreateTempSubdirectory("briefs").FullName;
        try
        {
            return await PrepareAsync(Path.Combine(folder, "store.db"), starter);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Template> PrepareAsync(string path, string starter)
    {
        await using var services = Compose(path, TimeProvider.System, starter);
        await services.GetRequiredService<Database>().OpenAsync(default);
        await services.GetRequiredService<StarterLoader>().LoadAsync(default);
        var reader = await ReadingMaterial.FromStoreAsync(services.GetRequiredService<GroupCatalogue>(), default);
        var copy = path + ".copy";
        // A copy of the file alone would miss what is still in the write-ahead log.
        await using (var connection = new SqliteConnection($"Data Source={path}"))
            await connection.ExecuteAsync("VACUUM INTO @Copy", new { Copy = copy });
        return new Template(await File.ReadAllBytesAsync(copy), reader);
    }

    private static ServiceProvider Compose(string path, TimeProvider clock, string starter = "groups") => Composition.ForOneCommand(
        BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = path, ["Knowledge:Starter"] = starter }),
        clock);

    /// <summary>Reads one report and enters what it says in the ledger, now.</summary>
    public Task ReportAsync(string title, string text, string published, string outlet = "Herat Wire", string? id = null) =>
        IngestAsync(JsonLinesInputs.ReadAsync(new StringReader(JsonSerializer.Serialize(new { id = id ?? $"report-{++_documents}", title, text, published, outlet })), "test", default));

    public async Task IngestAsync(IAsyncEnumerable<RawInput> inputs)
    {
        await Services.GetRequiredService<IngestionPipeline>().IngestAsync(inputs, null, default);
        await Services.GetRequiredService<AttackRecorder>().RecordAsync(() => Task.FromResult(_template.Reader), default);
    }

    /// <summary>A cut: what is recorded from here on belongs to the next window.</summary>
    public async Task<ChangeMark> CutAsync() => new((await Store.NewestChangeAsync(default)).Number, Clock.GetUtcNow());

    /// <summary>The brief over what was recorded since a cut.</summary>
    public async Task<Brief> SinceAsync(ChangeMark cut, BriefScope? scope = null, BriefDelay? delay = null, params BriefWatch[] watches)
    {
        var now = await CutAsync();
        return await Composer.ComposeAsync(scope ?? BriefScope.Everything, watches, new BriefWindow.Recorded(cut.Number, now.Number, cut.At, now.At, delay), TimeZoneInfo.Utc, default);
    }

    public Task<Reply> AskAsync(string line) => Services.GetRequiredService<CommandRouter>().AnswerAsync(line, Asker.Local, default);

    public static IReadOnlyList<string> Lines(Reply reply, string heading) =>
        [.. reply.Blocks.OfType<ListBlock>().Where(b => b.Heading?.StartsWith(heading, StringComparison.Ordinal) == true).SelectMany(b => b.Entries).Select(e => e.Text)];

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
