using BriefingBot.Tests.Ingestion.Feeds.Conformance;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>
/// Runs the cases of ../shared/benchmarks/feeds and prints what passed of each family, then each case that did not.
/// <c>dotnet run -c Release --project tests/BriefingBot.Benchmarks -- feeds [FOLDER]</c>.
/// </summary>
internal static class FeedsQuality
{
    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "benchmarks", "feeds");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}; run this beside the shared folder or name the benchmark's folder.");
            return 1;
        }

        Console.Write(ConformanceReport.Of(ConformanceRun.Of(folder)));
        return 0;
    }
}
