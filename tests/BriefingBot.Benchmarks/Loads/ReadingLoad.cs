using System.Diagnostics;
using System.Text.Json;
using BriefingBot.Benchmarks.Quality;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// Reads articles on one core and prints articles a second over several rounds, how time grows with length, and what hostile lines of a
/// megabyte cost. The shooting reports where they stand beside the checkout, else the articles of the tests. Run it under `taskset -c 0`.
/// </summary>
internal static class ReadingLoad
{
    private const int WarmUpPasses = 3;
    private const int Rounds = 7;

    /// <summary>Articles of the shortest text whose growth is measured; 16 times as many stay below what is read of a body.</summary>
    private const int ArticlesAtFirst = 4;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static int Run(string[] args)
    {
        var reader = new DocumentReader(SharedMaterial.LoadGazetteer(), SharedMaterial.LoadGroups());
        var reports = Load();
        for (var pass = 0; pass < WarmUpPasses; pass++)
            reports.ForEach(report => reader.Read(report));
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
        var (byClock, byProcessor, next) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (watch, start, read) = (Stopwatch.StartNew(), ProcessorClock.Now(), 0);
            while (read % 50 != 0 || ProcessorClock.Now() - start < Round)
            {
                reader.Read(reports[next++ % reports.Count]);
                read++;
            }
            byClock.Add(read / watch.Elapsed.TotalSeconds);
            byProcessor.Add(read / (ProcessorClock.Now() - start).TotalSeconds);
        }
        Console.WriteLine($"{Rounds} rounds of {Round.TotalSeconds:0} s, {reports.Average(r => r.Body.Length):0} characters an article, articles a second:");
        Console.WriteLine($"  by the clock    {Spread(byClock)}");
        Console.WriteLine($"  of a processor  {Spread(byProcessor)}");
    }

    private static string Spread(List<double> rates)
    {
        rates.Sort();
        return $"median {rates[rates.Count / 2]:0}, from {rates[0]:0} to {rates[^1]:0}";
    }

    private static void MeasureGrowth(DocumentReader reader, List<ReportText> reports)
    {
        foreach (var times in new[] { 1, 4, 16 })
        {
            var body = string.Join("\n\n", reports.Take(ArticlesAtFirst * times).Select(r => r.Body));
            var report = new ReportText("long", null, body, PublicationTime.OfDay(new DateOnly(2024, 3, 28)));
            var spent = Enumerable.Range(0, 9).Select(_ =>
            {
                var start = ProcessorClock.Now();
                reader.Read(report);
                return (ProcessorClock.Now() - start).TotalMilliseconds;
            }).Order().ToList()[4];
            Console.WriteLine($"articles joined x{times}, {body.Length} characters: {spent:0.0} ms, {spent * 1000 / body.Length:0.00} us a character");
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
