using System.Security.Cryptography;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Feeds.Entries;
using BriefingBot.Ingestion.Fetching;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>
/// Checks one feed: asks for it, brings in the articles of its new entries, decides when to ask again. The documents are stored first and the
/// feed's state last: a check cut off in between is made again and finds the documents there.
/// </summary>
public sealed class FeedPoller(HttpFetcher fetcher, IngestionPipeline pipeline, IFeedStore store, TimeProvider clock, ILogger<FeedPoller> logger)
{
    private readonly EntryReader _entries = new(fetcher, pipeline, store, clock);

    /// <summary>A number from 0 up to 1 that parts feeds which failed together; tests set it.</summary>
    internal Func<double> Chance { get; init; } = () => RandomNumberGenerator.GetInt32(1_000_000) / 1e6;

    /// <exception cref="OutageException">The store cannot be used.</exception>
    public async Task<FeedCheck> CheckAsync(Feed feed, CancellationToken cancellation)
    {
        try
        {
            var result = await fetcher.FetchAsync(new FetchRequest(new Uri(feed.Url), FetchPurpose.Feed) { ETag = feed.ETag, LastModified = feed.LastModified }, cancellation);
            var answer = FeedAnswer.Of(result, clock.GetUtcNow());
            return await TakeAsync(feed, answer, result, cancellation);
        }
        catch (Exception fault) when (fault is not OutageException && !cancellation.IsCancellationRequested)
        {
            // A feed that breaks the reader is a bug of ours; it backs off like any failing feed, so that it does not break it every minute.
            Log.FeedCheckBroke(logger, fault, feed.Id);
            return await SettleAsync(feed, FeedAnswer.Broken("the check broke here, and the reason has been logged"), null, null, EntryHarvest.None, cancellation);
        }
    }

    private async Task<FeedCheck> TakeAsync(Feed feed, FeedAnswer answer, FetchResult result, CancellationToken cancellation)
    {
        if (answer.Feed is not { } parsed)
            return await SettleAsync(feed, answer, result, null, EntryHarvest.None, cancellation);
        var outlet = EntryOutlet.OfFeed(parsed, result.Uri, feed.Title);
        var harvest = await _entries.ReadAsync(feed, parsed, outlet, cancellation);
        Log.FeedChecked(logger, feed.Id, harvest.New, harvest.Documents.Counts.New, harvest.Documents.Counts.Skipped);
        return await SettleAsync(feed with { SiteUrl = parsed.Link ?? feed.SiteUrl }, answer, result, outlet, harvest, cancellation);
    }

    private async Task<FeedCheck> SettleAsync(Feed feed, FeedAnswer answer, FetchResult? result, Outlet? outlet, EntryHarvest harvest, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = PollPolicy.Decide(PollStateText.Read(feed.State), answer.Outcome, now, Chance());
        var next = FeedTransition.Apply(feed, answer, decision, now);
        if (answer.IsWell)
            next = FeedTransition.Validators(next, result!, harvest, now);
        await store.RecordAsync(next, outlet, harvest.Marks, cancellation);
        Tell(feed, next, decision);
        return new FeedCheck(next, answer.Outcome.Status, answer.Feed?.Entries.Count, harvest.New, harvest.Left, harvest.Pending, harvest.Documents);
    }

    /// <summary>Once when a spell of failures has lasted, once more when the feed is given up, once when it is over.</summary>
    private void Tell(Feed before, Feed after, PollDecision decision)
    {
        if (after.IsFailing && (!before.IsFailing || (after.IsStopped && !before.IsStopped)))
            Log.FeedFails(logger, after.Title, after.Id, after.Problem!);
        if (before.IsFailing && !after.IsFailing)
            Log.FeedRecovered(logger, after.Title, after.Id, before.FailingSince);
        if (decision.MoveTo is { } target)
            Log.FeedMoved(logger, after.Title, after.Id, UrlText.Show(target));
    }
}
