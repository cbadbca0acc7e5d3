using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// Grouping and copy detection over generated articles: rate at the start and at the end, memory, and how well the truth is met. The rate is
/// by processor time, so that it stands for one core whatever else the machine does.
/// </summary>
internal static class StoriesLoad
{
    private const int Step = 10_000;

    public static int Run(string[] args)
    {
        var count = args.Length > 0 && int.TryParse(args[0], out var asked) ? asked : 100_000;
        var seed = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 1;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (stories, copies, tally) = (new StoryIndex(), new CopyDetector(), new GroupingTally());
        foreach (var articles in new GeneratedNews(seed).Articles().Take(count).Chunk(Step))
        {
            var start = Environment.CpuUsage.TotalTime;
            foreach (var article in articles)
            {
                var signature = StorySigner.Sign(new StoryDocument(article.Id, article.Title, article.Body, article.Published, article.Outlet));
                var copy = copies.Add(signature);
                tally.Add(article, stories.Assign(signature), copy);
            }
            var rate = articles.Length / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            Console.WriteLine($"{tally.Articles,9} articles  {rate,7:F0} a second of processor time  {held,6:F0} MB held (with these articles and the tally)");
        }
        Console.WriteLine(tally);
        GC.KeepAlive((stories, copies));
        return 0;
    }
}
