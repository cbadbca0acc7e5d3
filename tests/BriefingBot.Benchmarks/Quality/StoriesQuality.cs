using System.Diagnostics;
using System.Text.Json;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>
/// Groups the shooting reports beside the checkout in batch and has the benchmark's own scorer judge the outcome: all of them, and each half
/// of the incidents by itself, which shows how far the figure depends on the sample.
/// </summary>
internal static class StoriesQuality
{
    public static int Run(string[] args)
    {
        var folder = Path.GetFullPath(args.Length > 0 ? args[0] : "../shared/benchmarks/shootings");
        var articles = Path.Combine(folder, "articles_dev.jsonl");
        if (!File.Exists(articles))
        {
            Console.Error.WriteLine($"{articles} does not exist; give the folder of the shooting reports, or run beside ../shared.");
            return 1;
        }
        var scorer = Path.Combine(folder, "score.py");
        return Math.Max(Judge("all", scorer, articles), Math.Max(Judge("even", scorer, Half(articles, 0)), Judge("odd", scorer, Half(articles, 1))));
    }

    private static int Judge(string name, string scorer, string articles)
    {
        var groups = Path.GetTempFileName();
        var watch = Stopwatch.StartNew();
        using (var input = File.OpenText(articles))
        using (var output = File.CreateText(groups))
            StoriesBatch.RunAsync(input, output, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine($"{name} incidents, grouped in {watch.Elapsed.TotalSeconds:F1} s");
        using var python = Process.Start("python3", [scorer, "group", articles, groups]);
        python.WaitForExit();
        File.Delete(groups);
        return python.ExitCode;
    }

    private static string Half(string articles, int remainder)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, File.ReadLines(articles).Where(line => StableHash.Word(Incident(line)) % 2 == remainder));
        return path;
    }

    private static string Incident(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("incident").GetString()!;
    }
}
