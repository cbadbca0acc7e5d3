using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BriefingBot.Ingestion.Articles;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>
/// Reads the pages of ../shared/benchmarks/articles and has score.py of that folder compare the bodies with the true ones.
/// <c>dotnet run -c Release --project tests/BriefingBot.Benchmarks -- articles [FOLDER] [--keep BODIES]</c>.
/// </summary>
internal static class ArticlesQuality
{
    public static int Run(string[] args)
    {
        var keep = Array.IndexOf(args, "--keep");
        var folder = args is [{ } given, ..] && keep != 0 ? given : Path.Combine("..", "shared", "benchmarks", "articles");
        if (!File.Exists(Path.Combine(folder, "truth.json")))
        {
            Console.Error.WriteLine($"There is no truth.json in {folder}; run this beside the shared folder or name the benchmark's folder.");
            return 1;
        }

        var bodies = keep >= 0 && keep + 1 < args.Length ? args[keep + 1] : Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var watch = Stopwatch.StartNew();
        var (read, failed) = ReadAllAsync(folder, bodies).GetAwaiter().GetResult();
        Console.WriteLine($"{read} pages in {watch.ElapsedMilliseconds} ms, {failed} failed");
        return Score(folder, bodies);
    }

    private static async Task<(int Read, int Failed)> ReadAllAsync(string folder, string bodies)
    {
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "truth.json")));
        var pages = new StringBuilder();
        foreach (var page in truth.RootElement.EnumerateObject())
            pages.AppendLine(JsonSerializer.Serialize(new { id = page.Name, path = $"html/{page.Name}.html.gz", url = page.Value.GetProperty("url").GetString() }));
        using var input = new StringReader(pages.ToString());
        await using var output = new StreamWriter(bodies);
        return await ArticleBatch.RunAsync(input, output, folder, CancellationToken.None);
    }

    private static int Score(string folder, string bodies)
    {
        using var score = Process.Start("python3", [Path.Combine(folder, "score.py"), Path.Combine(folder, "truth.json"), bodies]);
        score.WaitForExit();
        return score.ExitCode;
    }
}
