using BriefingBot.Engine.Feeds;

namespace BriefingBot.Cli.Feeds;

internal static class FeedListing
{
    public static async Task<int> RunAsync(FeedSession feeds, CancellationToken cancellation)
    {
        var all = await feeds.Store.ListAsync(cancellation);
        return feeds.Answer(
            ExitCode.Answered,
            new { status = "answered", feeds = all.Select(FeedRecord.Of), total = all.Count },
            all.Count == 0 ? ["No feed is kept yet; add one with briefingbot feeds add https://example.org/feed.xml."] : all.SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(Feed feed)
    {
        yield return $"{feed.Id}  {feed.Title}  {feed.Url}";
        yield return $"  last read {Time(feed.LastSuccess)}, next check {Time(feed.NextCheck)}";
        if (feed.Problem is { } problem)
            yield return feed.FailingSince is null ? $"  {problem}" : $"  fails since {Time(feed.FailingSince)}: {problem}";
    }

    private static string Time(DateTimeOffset? at) => at is { } time ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "never";
}
