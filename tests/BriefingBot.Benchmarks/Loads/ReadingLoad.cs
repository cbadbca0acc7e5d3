using System.Diagnostics;
using System.Text.Json;
using BriefingBot.Benchmarks.Quality;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// Reads articles on one core and prints articles a second, how time grows with length, and what hostile lines of a megabyte cost.
/// The shooting reports where they stand beside the checkout, else the articles of the tests.
/// </summary>
internal static class ReadingLoad
{
    private const int MostArticles = 2000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static int Run(string[] args)
    {
        var reader = new DocumentReader(SharedMaterial.LoadGazetteer(), SharedMaterial.LoadGroups());
        var reports = Load();
        foreach (var report in reports.Take(200))
            reader.Read(report);
        MeasureRate(reader, reports);
        MeasureGrowth(reader, reports);
        foreach (var hostile in new[] { "a", "7", ".", "\"", "a ", "7 ", "killed 7 and ", "Ana ", "in Kabul, ", "the bombing of " })
            MeasureHostile(reader, hostile);
        return 0;
    }

    private static List<ReportText> Load()
    {
        var shared = SharedMaterial.PathOf("benchmarks", "shootings", "articles_dev.jsonl");
        var path = File.Exists(shared) ? shared : Path.Combine(SharedMaterial.Checkout, "tests", "BriefingBot.Tests", "Fixtures", "Reading", "articles.jsonl");
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).Select(root => new ReportText(
            root.GetProperty("id").GetString()!,
            root.GetProperty("title").GetString(),
            root.GetProperty("text").GetString()!,
            PublicationTime.TryParse(root.GetProperty("published").GetString(), out var time) ? time : null))];
    }

    private static void MeasureRate(DocumentReader reader, List<ReportText> reports)
    {
        // Processor time, not the clock's: other work on the machine is not the reader's.
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        TimeSpan Spent() => Process.GetCurrentProcess().TotalProcessorTime - start;
        var (read, characters) = (0, 0L);
        while (read < MostArticles && (read % 50 != 0 || Spent() < Longest))
        {
            var report = reports[read++ % reports.Count];
            reader.Read(report);
            characters += report.Body.Length;
        }
        Console.WriteLine($"{read / Spent().TotalSeconds:0} articles a second on one core, {characters / read} characters an article");
    }

    private static void MeasureGrowth(DocumentReader reader, List<ReportText> reports)
    {
        var all = string.Join("\n\n", reports.Select(r => r.Body));
        foreach (var length in new[] { 10_000, 20_000, 40_000, 80_000, 160_000 })
        {
            var report = new ReportText("long", null, all[..Math.Min(length, all.Length)], PublicationTime.OfDay(new DateOnly(2024, 3, 28)));
            var watch = Stopwatch.StartNew();
            reader.Read(report);
            Console.WriteLine($"{report.Body.Length} characters: {watch.Elapsed.TotalMilliseconds:0} ms, {watch.Elapsed.TotalMilliseconds * 1000 / report.Body.Length:0.00} us a character");
        }
    }

    private static void MeasureHostile(DocumentReader reader, string unit)
    {
        var line = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        reader.Read(new ReportText("hostile", line, line, null));
        Console.WriteLine($"a megabyte of \"{unit}\": {watch.Elapsed.TotalMilliseconds:0} ms");
    }
}
