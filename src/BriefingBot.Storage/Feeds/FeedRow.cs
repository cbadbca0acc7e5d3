using BriefingBot.Engine.Feeds;

namespace BriefingBot.Storage.Feeds;

internal sealed class FeedRow
{
    public const string Select =
        """
        SELECT id AS Id, url AS Url, title AS Title, site_url AS SiteUrl, category AS Category, source_id AS SourceId, added_at AS AddedAt, state AS State, etag AS ETag,
            last_modified AS LastModified, next_check AS NextCheck, last_check AS LastCheck, last_success AS LastSuccess, failing_since AS FailingSince, problem AS Problem, failing AS Failing
        FROM feed
        """;

    public string Id { get; init; } = "";

    public string Url { get; init; } = "";

    public string Title { get; init; } = "";

    public string? SiteUrl { get; init; }

    public string? Category { get; init; }

    public string? SourceId { get; init; }

    public long AddedAt { get; init; }

    public string? State { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public long? NextCheck { get; init; }

    public long? LastCheck { get; init; }

    public long? LastSuccess { get; init; }

    public long? FailingSince { get; init; }

    public string? Problem { get; init; }

    public long Failing { get; init; }

    public static FeedRow Of(Feed feed) => new()
    {
        Id = feed.Id,
        Url = feed.Url,
        Title = feed.Title,
        SiteUrl = feed.SiteUrl,
        Category = feed.Category,
        SourceId = feed.SourceId,
        AddedAt = feed.Added.ToUnixTimeMilliseconds(),
        State = feed.State,
        ETag = feed.ETag,
        LastModified = feed.LastModified,
        NextCheck = feed.NextCheck?.ToUnixTimeMilliseconds(),
        LastCheck = feed.LastCheck?.ToUnixTimeMilliseconds(),
        LastSuccess = feed.LastSuccess?.ToUnixTimeMilliseconds(),
        FailingSince = feed.FailingSince?.ToUnixTimeMilliseconds(),
        Problem = feed.Problem,
        Failing = feed.IsFailing ? 1 : 0,
    };

    public Feed ToFeed() => new(Id, Url, Title, DateTimeOffset.FromUnixTimeMilliseconds(AddedAt))
    {
        SiteUrl = SiteUrl,
        Category = Category,
        SourceId = SourceId,
        State = State,
        ETag = ETag,
        LastModified = LastModified,
        NextCheck = Time(NextCheck),
        LastCheck = Time(LastCheck),
        LastSuccess = Time(LastSuccess),
        FailingSince = Time(FailingSince),
        Problem = Problem,
        IsFailing = Failing != 0,
    };

    private static DateTimeOffset? Time(long? at) => at is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
}
