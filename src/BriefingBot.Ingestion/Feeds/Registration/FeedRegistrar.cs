using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Discovery;
using BriefingBot.Ingestion.Feeds.Entries;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Feeds.Registration;

/// <summary>Takes up a feed by its address, or by the address of a page that names it.</summary>
internal sealed class FeedRegistrar(HttpFetcher fetcher, IFeedStore store, TimeProvider clock) : IFeedRegistrar
{
    private const int LongestTitle = 200;

    public async Task<FeedAddition> AddAsync(string address, CancellationToken cancellation)
    {
        if (FeedAddress.Parse(address) is not { } url)
            return new FeedAddition(FeedAdditionStatus.NoAddress, $"\"{CommandReader.Clip(address)}\" is not a web address; give one such as https://example.org/feed.xml.");
        return await TryAsync(url, mayBePage: true, cancellation);
    }

    private async Task<FeedAddition> TryAsync(Uri url, bool mayBePage, CancellationToken cancellation)
    {
        if (await DuplicateAsync(url, cancellation) is { } duplicate)
            return duplicate;
        var result = await fetcher.FetchAsync(new FetchRequest(url, FetchPurpose.Feed), cancellation);
        if (result is not FetchResult.Fetched fetched)
            return Nothing(result.Sentence);
        var parsed = FeedParser.Parse(fetched.Body, FeedAnswer.ContentType(fetched), fetched.Uri);
        if (parsed.Feed is { } feed)
            return await StoreAsync(fetched.MovedTo ?? url, feed, cancellation);
        return mayBePage ? await SearchAsync(fetched, parsed.Problem!, cancellation) : Nothing(parsed.Problem!);
    }

    private async Task<FeedAddition> SearchAsync(FetchResult.Fetched page, string problem, CancellationToken cancellation)
    {
        var found = FeedDiscovery.Find(page.Body, FeedAnswer.ContentType(page), page.Uri);
        return found.Count switch
        {
            0 => Nothing($"{problem.TrimEnd('.')} It names no feed either"),
            1 => await TryAsync(found[0].Address, mayBePage: false, cancellation),
            _ => new FeedAddition(FeedAdditionStatus.Several, $"{UrlText.Host(page.Uri)} names {found.Count} feeds; add the one you want by its address.")
            {
                Candidates = [.. found.Select(f => new FeedCandidate(f.Address.AbsoluteUri, f.Title))],
            },
        };
    }

    private async Task<FeedAddition> StoreAsync(Uri url, ParsedFeed parsed, CancellationToken cancellation)
    {
        if (await DuplicateAsync(url, cancellation) is { } duplicate)
            return duplicate;
        var now = clock.GetUtcNow();
        var title = EntryText.Plain(parsed.Title, LongestTitle) ?? EntryOutlet.Host(url) ?? url.AbsoluteUri;
        var feed = new Feed(FeedAddress.IdOf(url), url.AbsoluteUri, title, now) { SiteUrl = parsed.Link, NextCheck = now };
        if (!await store.AddAsync(feed, cancellation))
            return Duplicate(feed);
        var entries = parsed.Entries.Count;
        return new FeedAddition(FeedAdditionStatus.Added, $"{title} was added as {feed.Id}; it has {(entries == 1 ? "1 entry" : $"{entries:N0} entries")}.", feed, entries);
    }

    private async Task<FeedAddition?> DuplicateAsync(Uri url, CancellationToken cancellation) =>
        await store.FindAsync(url.AbsoluteUri, cancellation) is { } feed ? Duplicate(feed) : null;

    private static FeedAddition Duplicate(Feed feed) =>
        new(FeedAdditionStatus.Duplicate, $"{feed.Title} is there already, as {feed.Id} since {feed.Added.UtcDateTime:d MMMM yyyy}; nothing was changed.", feed);

    private static FeedAddition Nothing(string reason) => new(FeedAdditionStatus.NoFeed, $"Nothing was added: {reason.TrimEnd('.')}.");
}
