using System.Collections.Concurrent;
using System.Text.Json;
using BriefingBot.Configuration;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Attacks;

/// <summary>The program over a store of its own, with names of groups at most: what is in the ledger was read out of the texts given to it.</summary>
public sealed class LedgerWorld : IAsyncDisposable
{
    // The reader of one starter knowledge is the same for every store, and takes a while to load.
    private static readonly ConcurrentDictionary<string, Task<DocumentReader>> Readers = new(StringComparer.Ordinal);

    private readonly string _starter;
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-").FullName;

    private LedgerWorld(string starter)
    {
        _starter = starter;
        Services = Composition.ForOneCommand(BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder, "store.db"), ["Knowledge:Starter"] = starter }), TimeProvider.System);
    }

    public ServiceProvider Services { get; }

    public string StorePath => Path.Combine(_folder, "store.db");

    public IAttackLedger Ledger => Services.GetRequiredService<IAttackLedger>();

    public static async Task<LedgerWorld> OpenAsync(string starter = "groups")
    {
        var world = new LedgerWorld(starter);
        await world.Services.GetRequiredService<Database>().OpenAsync(default);
        await world.Services.GetRequiredService<StarterLoader>().LoadAsync(default);
        return world;
    }

    public async Task IngestAsync(string id, string outlet, string published, string title, string text)
    {
        var line = JsonSerializer.Serialize(new { id, outlet, published, title, text });
        await Services.GetRequiredService<IngestionPipeline>().IngestAsync(JsonLinesInputs.ReadAsync(new StringReader(line), "test", default), null, default);
        await RecordAsync();
    }

    public async Task IngestSeedsAsync()
    {
        var seeds = SharedFiles.Find("seeds")!;
        await Services.GetRequiredService<IngestionPipeline>().IngestAsync(FileInputs.ReadAsync(seeds, Path.Combine(seeds, "manifest.jsonl"), default), null, default);
        await RecordAsync();
    }

    public Task RecordAsync() =>
        Services.GetRequiredService<AttackRecorder>().RecordAsync(() => Readers.GetOrAdd(_starter, _ => ReadingMaterial.FromStoreAsync(Services.GetRequiredService<GroupCatalogue>(), default)), default);

    public Task<Reply> AskAsync(string line, CommandAccess access = CommandAccess.Analyst) =>
        Services.GetRequiredService<CommandRouter>().AnswerAsync(line, Asker.Local with { Access = access }, default);

    public async Task<IReadOnlyList<Attack>> AllAsync() =>
        (await Services.GetRequiredService<IAttackStore>().ListAsync(new AttackQuery(Everyone: true, Size: 50), default)).Attacks;

    public Task<Attack?> AttackAsync(string id) => Services.GetRequiredService<IAttackStore>().FindAsync(id, default);

    public async Task<IReadOnlyList<ChangeKind>> HistoryAsync(string id) => [.. (await Ledger.HistoryAsync(id, default)).Select(c => c.Kind)];

    /// <summary>What lists and cards show of all attacks, for comparing two states of the ledger.</summary>
    public async Task<IReadOnlyList<string>> PictureAsync() =>
        [.. (await AllAsync()).Select(a =>
            $"{a.Id} | {a.Review} | {string.Join(',', a.Toll.Select(o => $"{o.Measure} {o.Words} {o.Citation.Document}").Order(StringComparer.Ordinal))} | {string.Join(',', a.Citations.Select(c => $"{c.Document} {c.Start}").Order(StringComparer.Ordinal))} | {string.Join(',', a.Attributions.Select(b => b.Id).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
