using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>What a fetch of a feed means for the feed: how the check ended, the feed where one came, the failure in words where none did.</summary>
internal sealed record FeedAnswer(PollOutcome Outcome, ParsedFeed? Feed = null, string? Problem = null)
{
    public bool IsWell => Outcome.Status is PollStatus.Read or PollStatus.Unchanged;

    public static FeedAnswer Broken(string problem) => new(new PollOutcome(PollStatus.Failed), Problem: problem);

    public static FeedAnswer Of(FetchResult result, DateTimeOffset now) => result switch
    {
        FetchResult.Fetched fetched => Read(fetched),
        FetchResult.NotModified => new(Well(PollStatus.Unchanged, result)),
        FetchResult.Gone => new(new PollOutcome(PollStatus.Gone), Problem: result.Sentence),
        FetchResult.Failed failed => new(new PollOutcome(IsThrottled(failed) ? PollStatus.Throttled : PollStatus.Failed) { RetryAfter = failed.RetryAt - now }, Problem: result.Sentence),
        _ => Broken(result.Sentence),
    };

    /// <summary>The Content-Type as a feed reader wants it, charset included.</summary>
    public static string? ContentType(FetchResult.Fetched fetched) =>
        fetched is { ContentType: { } type, Charset: { } charset } ? $"{type}; charset={charset}" : fetched.ContentType;

    private static FeedAnswer Read(FetchResult.Fetched fetched)
    {
        var parsed = FeedParser.Parse(fetched.Body, ContentType(fetched), fetched.Uri);
        if (parsed.Feed is not { } feed)
            return Broken(parsed.Problem!.TrimEnd('.'));
        var times = feed.Entries.Select(e => EntryTime.Instant(e)).OfType<DateTimeOffset>().ToList();
        return new FeedAnswer(Well(PollStatus.Read, fetched) with { EntryTimes = times, Hints = feed.Hints }, feed);
    }

    private static PollOutcome Well(PollStatus status, FetchResult result) => new(status) { Expires = result.FreshUntil, PermanentLocation = result.MovedTo };

    // 429 and 503 are how servers ask for a pause (RFC 9110, 15.6.4; RFC 6585, 4); a host that rests was asked to by one of them.
    private static bool IsThrottled(FetchResult.Failed failed) =>
        failed.RetryAt is not null && (failed.Kind == FetchFailure.Resting || failed.Status is 429 or 503);
}
