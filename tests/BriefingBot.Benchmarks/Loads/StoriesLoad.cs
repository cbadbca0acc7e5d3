using System.Diagnostics;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>Grouping and copy detection over generated articles: rate at the start and at the end, memory, and how well the truth is met.</summary>
internal static class StoriesLoad
{
    private const int Step = 10_000;

    public static int Run(string[] args)
    {
        var count = args.Length > 0 && int.TryParse(args[0], out var asked) ? asked : 100_000;
        var seed = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 1;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (stories, copies, tally) = (new StoryIndex(), new CopyDetector(), new GroupingTally());
        var watch = new Stopwatch();
        foreach (var article in new GeneratedNews(seed).Articles().Take(count))
        {
            watch.Start();
            var signature = StorySigner.Sign(new StoryDocument(article.Id, article.Title, article.Body, article.Published, article.Outlet));
            var copy = copies.Add(signature);
            var assignment = stories.Assign(signature);
            watch.Stop();
            tally.Add(article, assignment, copy);
            if (tally.Articles % Step == 0 || tally.Articles == count)
                Report(tally.Articles, watch, before);
        }
        Console.WriteLine(tally);
        GC.KeepAlive((stories, copies));
        return 0;
    }

    private static void Report(int articles, Stopwatch watch, long before)
    {
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine($"{articles,9} articles  {Math.Min(articles, Step) / watch.Elapsed.TotalSeconds,7:F0}/s over the last {Step}  {held,6:F0} MB held (with the tally)");
        watch.Reset();
    }
}
