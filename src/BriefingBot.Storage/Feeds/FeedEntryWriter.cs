using BriefingBot.Engine.Feeds;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Feeds;

/// <summary>Remembers entries within the caller's transaction, and forgets the oldest.</summary>
internal static class FeedEntryWriter
{
    /// <summary>Two names an entry, for the 5,000 entries that are read of a feed at most: what stands in the feed is never forgotten.</summary>
    public const int MostNames = 10_000;

    public static async Task WriteAsync(SqliteConnection connection, string feedId, IReadOnlyList<FeedEntryMark> entries, long now)
    {
        foreach (var entry in entries)
        {
            await WriteAsync(connection, feedId, entry.Key, entry.Key == entry.Link, entry.IsPending, now);
            if (entry.Link is { } link && link != entry.Key)
                await WriteAsync(connection, feedId, link, isLink: true, entry.IsPending, now);
        }
        await connection.ExecuteAsync(
            "DELETE FROM feed_entry WHERE row IN (SELECT row FROM feed_entry WHERE feed_id = @FeedId ORDER BY seen_at DESC, row LIMIT -1 OFFSET @MostNames)",
            new { FeedId = feedId, MostNames });
    }

    private static Task WriteAsync(SqliteConnection connection, string feedId, string name, bool isLink, bool isPending, long now) => connection.ExecuteAsync(
        """
        INSERT INTO feed_entry (feed_id, name, is_link, tries, seen_at) VALUES (@FeedId, @Name, @IsLink, @Tries, @Now)
        ON CONFLICT (feed_id, name) DO UPDATE SET seen_at = excluded.seen_at, tries = iif(excluded.tries = 0 OR tries = 0, 0, tries + 1)
        """,
        new { FeedId = feedId, Name = name, IsLink = isLink ? 1 : 0, Tries = isPending ? 1 : 0, Now = now });
}
