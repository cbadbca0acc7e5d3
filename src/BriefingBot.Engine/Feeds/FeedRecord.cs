namespace BriefingBot.Engine.Feeds;

/// <summary>A feed as the JSON contract gives it (docs/json.md).</summary>
public static class FeedRecord
{
    public static object Of(Feed feed) => new
    {
        id = feed.Id,
        title = feed.Title,
        url = feed.Url,
        site = feed.SiteUrl,
        source = feed.SourceId,
        state = FeedHealth.Words(feed),
        added = Time(feed.Added),
        lastCheck = Time(feed.LastCheck),
        lastSuccess = Time(feed.LastSuccess),
        nextCheck = Time(feed.NextCheck),
        failingSince = Time(feed.FailingSince),
        problem = feed.Problem,
    };

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
