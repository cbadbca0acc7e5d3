using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>Runs the batch form of extract over the shooting reports and scores the killed and injured of each main incident.</summary>
internal static class TollsQuality
{
    public static int Run(string[] args)
    {
        var articles = SharedMaterial.PathOf("benchmarks", "shootings", "articles_dev.jsonl");
        var extracted = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "tolls-extracted.jsonl");
        using (var input = File.OpenText(articles))
        using (var output = File.CreateText(extracted))
            ExtractBatch.RunAsync(input, output, new DocumentReader(SharedMaterial.LoadGazetteer(), SharedMaterial.LoadGroups()), CancellationToken.None).GetAwaiter().GetResult();
        return SharedMaterial.Score(
            SharedMaterial.PathOf("benchmarks", "shootings", "score.py"), "tolls", articles, SharedMaterial.PathOf("benchmarks", "shootings", "incidents_dev.jsonl"), extracted);
    }
}
