using System.Diagnostics;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>
/// Runs the quality verbs one after the other, each in a process of its own, and prints their figures as one table, in the scorers' own words.
/// <c>dotnet run -c Release --project tests/BriefingBot.Benchmarks -- quality [VERB…]</c>.
/// </summary>
internal static class QualityTable
{
    private sealed record Row(string Verb, string Measured, string On, Func<string, bool> Tells);

    private static readonly Row[] Rows =
    [
        new("articles", "article bodies", "102 pages, development split", line => line.StartsWith("pages ", StringComparison.Ordinal)),
        new("feeds", "feed cases passed, of all", "cases of the feed parsers' test suites", line => line.StartsWith("| all ", StringComparison.Ordinal)),
        new("stories", "reports grouped by event", "shooting reports, development split", line => line.StartsWith("articles ", StringComparison.Ordinal)),
        new("muc4-quality", "incidents as templates (precision/recall/F1)", "MUC-4, 200 development reports", line => line.Contains(" | ", StringComparison.Ordinal)),
        new("tolls-quality", "killed and injured of the main incident", "shooting reports, development split", line => line.StartsWith("articles ", StringComparison.Ordinal)),
        new("questions", "questions answered with citations, or refused", "889 questions on shooting reports, development split", line => line.StartsWith("answerable ", StringComparison.Ordinal)),
    ];

    public static int Run(string[] args)
    {
        Console.WriteLine("| measured | on | figure | verb |");
        Console.WriteLine("|---|---|---|---|");
        return Rows.Where(row => args.Length == 0 || args.Contains(row.Verb)).Select(Print).ToList().Max();
    }

    private static int Print(Row row)
    {
        using var run = Process.Start(new ProcessStartInfo("dotnet", [typeof(QualityTable).Assembly.Location, row.Verb]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        // Where a verb judges several samples, the first is the whole.
        var figure = run.ExitCode == 0 ? output.Split('\n').FirstOrDefault(row.Tells) : null;
        Console.WriteLine($"| {row.Measured} | {row.On} | {Cell(figure)} | `{row.Verb}` |");
        return figure is null ? 1 : 0;
    }

    // One scorer names the file that it judged before the figures.
    private static string Cell(string? figure) => figure is null
        ? "not measured"
        : string.Join(", ", figure[(Path.IsPathRooted(figure) ? figure.IndexOf(' ', StringComparison.Ordinal) : 0)..].Split(["|", "  "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
