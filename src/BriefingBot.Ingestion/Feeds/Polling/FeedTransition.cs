using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Entries;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>The feed after a check.</summary>
internal static class FeedTransition
{
    public static Feed Apply(Feed feed, FeedAnswer answer, PollDecision decision, DateTimeOffset now)
    {
        var checkedFeed = feed with { State = PollStateText.Write(decision.State), NextCheck = decision.NextCheck, LastCheck = now, Url = decision.MoveTo?.AbsoluteUri ?? feed.Url };
        if (answer.IsWell)
            return checkedFeed with { LastSuccess = now, FailingSince = null, Problem = null, IsFailing = false };
        // A pause that the server asked for is no failure, and leaves the count where it was.
        var failed = decision.State.Failures > PollStateText.Read(feed.State).Failures;
        return checkedFeed with
        {
            FailingSince = failed ? feed.FailingSince ?? now : feed.FailingSince,
            Problem = $"{Capital(answer.Problem!)}. {decision.Reason}",
            IsFailing = feed.IsFailing || decision.Warn,
        };
    }

    /// <summary>
    /// The validators of the copy read. While entries are left over none is sent, because "not modified" would hide them; those that only
    /// wait for their turn have it soon.
    /// </summary>
    public static Feed Validators(Feed feed, FetchResult result, EntryHarvest harvest, DateTimeOffset now)
    {
        var soon = now + PollLimits.Shortest;
        if (harvest.Left > 0 && feed.NextCheck > soon)
            feed = feed with { NextCheck = soon };
        return harvest.Left + harvest.Pending > 0 ? feed with { ETag = null, LastModified = null }
            : result is FetchResult.NotModified ? feed with { ETag = result.ETag ?? feed.ETag, LastModified = result.LastModified ?? feed.LastModified }
            : feed with { ETag = result.ETag, LastModified = result.LastModified };
    }

    private static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
