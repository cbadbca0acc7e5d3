using BriefingBot.Engine.Documents;

namespace BriefingBot.Engine.Feeds;

public interface IFeedStore
{
    /// <summary>False, and nothing changed, where the address is there already.</summary>
    Task<bool> AddAsync(Feed feed, CancellationToken cancellation);

    /// <summary>All feeds by title.</summary>
    Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellation);

    /// <summary>The feed of an id or an address; null where there is none.</summary>
    Task<Feed?> FindAsync(string idOrUrl, CancellationToken cancellation);

    /// <summary>Forgets the feed and its entries; its documents stay.</summary>
    Task<bool> RemoveAsync(string id, CancellationToken cancellation);

    /// <summary>The feeds whose time has come, the longest overdue first.</summary>
    Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>What is remembered of these keys in this feed, and of these links in any feed.</summary>
    Task<KnownEntries> KnownAsync(string feedId, IReadOnlyList<string> keys, IReadOnlyList<string> links, CancellationToken cancellation);

    /// <summary>
    /// Stores how a check ended: the feed's new state and its entries in one transaction. A feed that was removed meanwhile stays removed; an
    /// address that another feed has is not taken over.
    /// </summary>
    /// <param name="outlet">The outlet of the feed, where it was read; its source is found or made.</param>
    /// <param name="entries">The entries of the feed as it stands; those that left it long ago are forgotten.</param>
    Task RecordAsync(Feed feed, Outlet? outlet, IReadOnlyList<FeedEntryMark> entries, CancellationToken cancellation);
}
