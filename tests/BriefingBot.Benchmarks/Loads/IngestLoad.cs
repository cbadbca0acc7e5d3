using System.Diagnostics;
using System.Text.Json;
using BriefingBot.Configuration;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// Ingests generated short articles from a file of JSON Lines into a store of its own, with stories, passages and index, while a reader asks it.
/// <c>ingest-load [N] [alone]</c>; run it under <c>taskset -c 0</c> for the figures of one core. The reader's calls are within the processor
/// time, so <c>alone</c>, without a reader, gives the rates.
/// </summary>
internal static class IngestLoad
{
    private const int WarmUp = 2000;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    public static int Run(string[] args)
    {
        var count = args.Length > 0 && int.TryParse(args[0], out var asked) ? asked : 100_000;
        var folder = Directory.CreateTempSubdirectory("briefingbot-ingest-load-").FullName;
        try
        {
            RunAsync(count, folder, args.Contains("alone")).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static async Task RunAsync(int count, string folder, bool alone)
    {
        var articles = new GeneratedNews(seed: 1).Articles();
        var (first, rest) = (Path.Combine(folder, "first.jsonl"), Path.Combine(folder, "rest.jsonl"));
        await WriteAsync(first, articles.Take(WarmUp));
        await WriteAsync(rest, articles.Skip(WarmUp).Take(count));
        var store = Path.Combine(folder, "load.db");
        await using var services = Composition.ForOneCommand(BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = store, ["Knowledge:Starter"] = "all" }), TimeProvider.System);
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await services.GetRequiredService<StarterLoader>().LoadAsync(CancellationToken.None);
        var pipeline = services.GetRequiredService<IngestionPipeline>();
        await pipeline.IngestAsync(JsonLinesInputs.ReadFileAsync(first, CancellationToken.None), null, CancellationToken.None);

        if (!alone)
            Console.WriteLine($"readers before:  {await ReadAsync(services, Task.Delay(Quiet))}");
        var marks = new IngestMarks(count);
        var ingesting = Task.Run(() => pipeline.IngestAsync(JsonLinesInputs.ReadFileAsync(rest, CancellationToken.None), marks, CancellationToken.None));
        if (!alone)
        {
            Console.WriteLine($"readers during:  {await ReadAsync(services, ingesting)}");
            Console.WriteLine($"readers after:   {await ReadAsync(services, Task.Delay(Quiet))}");
        }
        Console.WriteLine($"{(await ingesting).Counts}");
        Console.WriteLine(marks);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"peak working set {process.PeakWorkingSet64 / 1e6:F0} MB; store {new FileInfo(store).Length / 1e6:F0} MB, log beside it {new FileInfo(store + "-wal").Length / 1e6:F0} MB, input {new FileInfo(rest).Length / 1e6:F0} MB");
    }

    private static async Task<ReaderTally> ReadAsync(IServiceProvider services, Task until)
    {
        var tally = new ReaderTally(services);
        while (!until.IsCompleted)
        {
            await tally.AskAsync();
            await Task.WhenAny(until, Task.Delay(ReaderTally.Pause));
        }
        return tally;
    }

    private static async Task WriteAsync(string path, IEnumerable<GeneratedArticle> articles)
    {
        await using var file = new StreamWriter(path);
        foreach (var article in articles)
        {
            await file.WriteLineAsync(JsonSerializer.Serialize(new
            {
                id = article.Id,
                title = article.Title,
                text = article.Body,
                outlet = article.Outlet,
                published = article.Published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                url = article.Url,
            }));
        }
    }
}
