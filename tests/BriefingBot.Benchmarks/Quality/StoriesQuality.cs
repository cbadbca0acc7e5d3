using System.Diagnostics;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>Groups the shooting reports beside the checkout in batch and has the benchmark's own scorer judge the outcome.</summary>
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
        var groups = Path.GetTempFileName();
        var watch = Stopwatch.StartNew();
        using (var input = File.OpenText(articles))
        using (var output = File.CreateText(groups))
            StoriesBatch.RunAsync(input, output, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine($"grouped in {watch.Elapsed.TotalSeconds:F1} s");
        var exit = Score(Path.Combine(folder, "score.py"), articles, groups);
        File.Delete(groups);
        return exit;
    }

    private static int Score(string scorer, string articles, string groups)
    {
        using var python = Process.Start("python3", [scorer, "group", articles, groups]);
        python.WaitForExit();
        return python.ExitCode;
    }
}
