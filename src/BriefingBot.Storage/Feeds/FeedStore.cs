using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Feeds;
using BriefingBot.Storage.Sources;
using Dapper;

namespace BriefingBot.Storage.Feeds;

internal sealed class FeedStore(Database database, TimeProvider clock) : IFeedStore
{
    // SQLite takes 32,766 parameters at most.
    private const int ChunkSize = 5_000;

    public Task<bool> AddAsync(Feed feed, CancellationToken cancellation) => database.WriteAsync(
        async connection => await connection.ExecuteAsync(
            """
            INSERT INTO feed (id, url, title, site_url, category, added_at, next_check) VALUES (@Id, @Url, @Title, @SiteUrl, @Category, @AddedAt, @NextCheck)
            ON CONFLICT DO NOTHING
            """,
            FeedRow.Of(feed)) > 0,
        cancellation);

    public Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellation) =>
        QueryAsync($"{FeedRow.Select} ORDER BY title COLLATE NOCASE, id", new { }, cancellation);

    public async Task<Feed?> FindAsync(string idOrUrl, CancellationToken cancellation) =>
        (await QueryAsync($"{FeedRow.Select} WHERE id = @Name OR url = @Name OR url = @Name || '/'", new { Name = idOrUrl }, cancellation)).FirstOrDefault();

    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => database.WriteAsync(
        async connection => await connection.ExecuteAsync("DELETE FROM feed WHERE id = @Id", new { Id = id }) > 0,
        cancellation);

    public Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        QueryAsync($"{FeedRow.Select} WHERE next_check <= @Now ORDER BY next_check LIMIT @Limit", new { Now = now.ToUnixTimeMilliseconds(), Limit = limit }, cancellation);

    public Task<KnownEntries> KnownAsync(string feedId, IReadOnlyList<string> keys, IReadOnlyList<string> links, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var tries = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var chunk in keys.Concat(links).Distinct(StringComparer.Ordinal).Chunk(ChunkSize))
                Add(await connection.QueryAsync<NameRow>("SELECT name AS Name, tries AS Tries FROM feed_entry WHERE feed_id = @FeedId AND name IN @Names", new { FeedId = feedId, Names = chunk }));
            foreach (var chunk in links.Chunk(ChunkSize))
                Add(await connection.QueryAsync<NameRow>("SELECT name AS Name, tries AS Tries FROM feed_entry WHERE is_link = 1 AND tries = 0 AND name IN @Names", new { Names = chunk }));
            return new KnownEntries(tries);

            void Add(IEnumerable<NameRow> rows)
            {
                foreach (var row in rows)
                    tries[row.Name] = (int)row.Tries;
            }
        },
        cancellation);

    public Task RecordAsync(Feed feed, Outlet? outlet, IReadOnlyList<FeedEntryMark> entries, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var source = outlet is null ? feed.SourceId : await SourceWriter.FindOrAddAsync(connection, outlet);
            var updated = await connection.ExecuteAsync(Update, FeedRow.Of(feed with { SourceId = source }));
            if (updated > 0)
                await FeedEntryWriter.WriteAsync(connection, feed.Id, entries, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return updated;
        },
        cancellation);

    private const string Update =
        """
        UPDATE feed SET title = @Title, site_url = @SiteUrl, source_id = @SourceId, state = @State, etag = @ETag, last_modified = @LastModified, next_check = @NextCheck,
            last_check = @LastCheck, last_success = @LastSuccess, failing_since = @FailingSince, problem = @Problem, failing = @Failing,
            url = iif(EXISTS (SELECT 1 FROM feed other WHERE other.url = @Url AND other.id <> @Id), url, @Url)
        WHERE id = @Id
        """;

    private Task<IReadOnlyList<Feed>> QueryAsync(string sql, object parameters, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Feed>>(
        async connection => [.. (await connection.QueryAsync<FeedRow>(sql, parameters)).Select(r => r.ToFeed())],
        cancellation);

    private sealed class NameRow
    {
        public string Name { get; init; } = "";

        public long Tries { get; init; }
    }
}
