using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefingBot.Ingestion.Articles;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>
/// Reads the pages of ../shared/benchmarks/articles and has score.py of that folder compare the bodies with the true ones.
/// <c>dotnet run -c Release --project tests/BriefingBot.Benchmarks -- articles [FOLDER] [--keep BODIES] [--without-names]</c>.
/// Without names, each class, id and itemprop is taken out first: what is left to go by is structure and wording.
/// </summary>
internal static partial class ArticlesQuality
{
    public static int Run(string[] args)
    {
        var folder = args is [{ } given, ..] && !given.StartsWith("--", StringComparison.Ordinal) ? given : Path.Combine("..", "shared", "benchmarks", "articles");
        if (!File.Exists(Path.Combine(folder, "truth.json")))
        {
            Console.Error.WriteLine($"There is no truth.json in {folder}; run this beside the shared folder or name the benchmark's folder.");
            return 1;
        }

        var keep = Array.IndexOf(args, "--keep");
        var bodies = keep >= 0 && keep + 1 < args.Length ? args[keep + 1] : Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        ReadAllAsync(folder, bodies, args.Contains("--without-names")).GetAwaiter().GetResult();
        return Score(folder, bodies);
    }

    private static async Task ReadAllAsync(string folder, string bodies, bool withoutNames)
    {
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "truth.json")));
        var pages = new StringBuilder();
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var html = await UnpackAsync(Path.Combine(folder, "html", page.Name + ".html.gz"));
            pages.AppendLine(JsonSerializer.Serialize(new { id = page.Name, html = withoutNames ? Names().Replace(html, "") : html, url = page.Value.GetProperty("url").GetString() }));
        }

        using var input = new StringReader(pages.ToString());
        await using var output = new StreamWriter(bodies);
        var watch = Stopwatch.StartNew();
        var (read, failed) = await ArticleBatch.RunAsync(input, output, folder, CancellationToken.None);
        Console.WriteLine($"{read} pages in {watch.ElapsedMilliseconds} ms, {failed} failed");
    }

    private static async Task<string> UnpackAsync(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }

    private static int Score(string folder, string bodies)
    {
        using var score = Process.Start("python3", [Path.Combine(folder, "score.py"), Path.Combine(folder, "truth.json"), bodies]);
        score.WaitForExit();
        return score.ExitCode;
    }

    [GeneratedRegex("""\s(class|id|itemprop)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
