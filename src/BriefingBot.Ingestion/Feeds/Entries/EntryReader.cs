using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Feeds.Entries;

/// <summary>
/// Brings the articles of a feed's new entries into the store: the page of each, or the text that the feed itself carries. It stores documents
/// only; what to remember of the entries is handed back, to be stored after them.
/// </summary>
internal sealed class EntryReader(HttpFetcher fetcher, IngestionPipeline pipeline, IFeedStore store, TimeProvider clock)
{
    /// <summary>Pages asked for in one check; a new feed with a long list is taken in over several checks.</summary>
    public const int MostAtOnce = 30;

    public async Task<EntryHarvest> ReadAsync(Feed feed, ParsedFeed parsed, Outlet outlet, CancellationToken cancellation)
    {
        var keys = parsed.Entries.Select(e => e.Key).ToList();
        var known = await store.KnownAsync(feed.Id, keys, [.. parsed.Entries.Select(e => LinkOf(e)?.AbsoluteUri).OfType<string>()], cancellation);
        var fresh = Newest(parsed.Entries.Where(e => !known.IsDone(e.Key, LinkOf(e)?.AbsoluteUri)));
        var articles = new List<EntryArticle>();
        foreach (var entry in fresh.Take(MostAtOnce))
            articles.Add(await ArticleAsync(feed, entry, known, cancellation));
        var summary = await IngestAsync(feed, outlet, articles, cancellation);
        var pending = articles.Where(a => IsPending(a, known)).Select(a => a.Entry.Key).ToHashSet(StringComparer.Ordinal);
        var putOff = fresh.Skip(MostAtOnce).Concat(articles.Where(a => a.IsHostResting).Select(a => a.Entry)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        return new EntryHarvest(fresh.Count, putOff.Count, pending.Count, summary, Marks(parsed, fresh, pending, putOff));
    }

    // Entries of one link are one article, whatever their ids; the first is read.
    private static List<ParsedEntry> Newest(IEnumerable<ParsedEntry> entries) =>
        [.. entries.OrderByDescending(e => EntryTime.Instant(e) ?? DateTimeOffset.MinValue).DistinctBy(e => LinkOf(e)?.AbsoluteUri ?? e.Key, StringComparer.Ordinal)];

    private async Task<EntryArticle> ArticleAsync(Feed feed, ParsedEntry entry, KnownEntries known, CancellationToken cancellation)
    {
        var link = LinkOf(entry);
        if (EntryText.Whole(entry) is { } whole)
            return EntryArticle.OfContent(entry, whole, link, feed.Id);
        var page = link is null ? EntryArticle.Empty(entry) : EntryArticle.OfPage(entry, link, await fetcher.FetchAsync(new FetchRequest(link, FetchPurpose.Article), cancellation));
        var isFinal = page.Input.Document is null && !page.IsHostResting && !IsPending(page, known);
        return isFinal && EntryText.Best(entry) is { } text ? EntryArticle.OfContent(entry, text, link, feed.Id) : page;
    }

    private static bool IsPending(EntryArticle article, KnownEntries known) =>
        article.Input.Document is null && known.VainTries(article.Entry.Key, LinkOf(article.Entry)?.AbsoluteUri) + 1 < article.Retry;

    private async Task<IngestSummary> IngestAsync(Feed feed, Outlet outlet, List<EntryArticle> articles, CancellationToken cancellation)
    {
        var first = await pipeline.IngestAsync(Inputs(outlet, articles), null, cancellation);
        var unread = first.Reasons.Select(r => r.Origin).ToHashSet(StringComparer.Ordinal);
        // A page without an article on it: what the feed itself says of it is better than nothing.
        var instead = articles
            .Where(a => a is { IsContent: false, Input.Document: not null } && unread.Contains(a.Input.Origin))
            .Select(a => (a.Entry, Text: EntryText.Best(a.Entry)))
            .Where(a => a.Text is not null)
            .Select(a => EntryArticle.OfContent(a.Entry, a.Text!, LinkOf(a.Entry), feed.Id))
            .ToList();
        if (instead.Count == 0)
            return first;
        var second = await pipeline.IngestAsync(Inputs(outlet, instead), null, cancellation);
        return Together(first, second, instead);
    }

    private static IngestSummary Together(IngestSummary first, IngestSummary second, List<EntryArticle> instead)
    {
        var (one, two) = (first.Counts, second.Counts);
        var counts = new IngestProgress(one.Seen, one.New + two.New, one.Changed + two.Changed, one.Unchanged + two.Unchanged, one.Skipped - instead.Count + two.Skipped);
        var replaced = instead.Select(a => a.Input.Origin).ToHashSet(StringComparer.Ordinal);
        return new IngestSummary(counts, [.. first.Reasons.Where(r => !replaced.Contains(r.Origin)), .. second.Reasons]);
    }

    private IAsyncEnumerable<RawInput> Inputs(Outlet outlet, List<EntryArticle> articles)
    {
        var now = clock.GetUtcNow();
        return articles.Select(a => a.ToInput(outlet, now)).ToAsyncEnumerable();
    }

    private static List<FeedEntryMark> Marks(ParsedFeed parsed, List<ParsedEntry> fresh, HashSet<string> pending, HashSet<string> putOff)
    {
        var heads = fresh.ToDictionary(e => LinkOf(e)?.AbsoluteUri ?? e.Key, e => e.Key, StringComparer.Ordinal);
        return
        [
            .. parsed.Entries
                .Select(e => (Entry: e, Link: LinkOf(e)?.AbsoluteUri))
                .Select(e => (e.Entry, e.Link, Head: heads.GetValueOrDefault(e.Link ?? e.Entry.Key, e.Entry.Key)))
                .Where(e => !putOff.Contains(e.Head))
                .Select(e => new FeedEntryMark(e.Entry.Key, e.Link, pending.Contains(e.Head))),
        ];
    }

    // What follows # is a place on the page: the entries of a live page lead to one article.
    private static Uri? LinkOf(ParsedEntry entry) =>
        Uri.TryCreate(entry.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? new Uri(link.GetLeftPart(UriPartial.Query)) : null;
}
