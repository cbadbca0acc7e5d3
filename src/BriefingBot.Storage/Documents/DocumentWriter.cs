using BriefingBot.Engine.Documents;
using BriefingBot.Storage.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Writes a batch of documents within the caller's transaction.</summary>
internal static class DocumentWriter
{
    // A document is backfill when it was already this old when it was first fetched (docs/ingestion.md).
    private static readonly TimeSpan BackfillAge = TimeSpan.FromHours(48);

    public static async Task<BatchOutcome> WriteAsync(SqliteConnection connection, DocumentBatch batch)
    {
        var (added, changed, unchanged) = (0, 0, 0);
        using var passages = new PassageWriter(connection);
        foreach (var document in batch.Documents)
        {
            var known = await connection.QuerySingleOrDefaultAsync<KnownRow>("SELECT row AS Row, hash AS Hash, held AS Held FROM document WHERE id = @Id", new { document.Document.Id });
            if (known is { Held: 1 } && known.Hash == document.Document.Hash)
            {
                await DescribeAsync(connection, known.Row, document);
                unchanged++;
                continue;
            }
            if (known is { Held: 1 })
            {
                await RevisionWriter.KeepAsync(connection, known.Row, document);
                changed++;
            }
            else
            {
                added++;
            }
            await WriteAsync(connection, passages, known?.Row, document);
        }
        await MoveAsync(connection, batch);
        return new BatchOutcome(added, changed, unchanged);
    }

    // The input may differ where the text does not: the next run then need not read it again, and a manifest that came later says more.
    private static async Task DescribeAsync(SqliteConnection connection, long row, IngestedDocument ingested) => await connection.ExecuteAsync(
        """
        UPDATE document SET input_hash = @InputHash, url = coalesce(@Url, url),
            source_id = iif(@SourceId = 'unknown', source_id, @SourceId),
            published_at = coalesce(@PublishedAt, published_at), published_day_only = iif(@PublishedAt IS NULL, published_day_only, @DayOnly),
            backfill = iif(@PublishedAt IS NULL, backfill, fetched_at - @PublishedAt > @BackfillAge)
        WHERE row = @Row
        """,
        new
        {
            Row = row,
            ingested.InputHash,
            ingested.Document.Url,
            SourceId = await SourceWriter.FindOrAddAsync(connection, ingested.Outlet),
            PublishedAt = ingested.Document.Published?.Instant.ToUnixTimeMilliseconds(),
            DayOnly = ingested.Document.Published?.DayOnly == true ? 1 : 0,
            BackfillAge = (long)BackfillAge.TotalMilliseconds,
        });

    private static async Task WriteAsync(SqliteConnection connection, PassageWriter passages, long? known, IngestedDocument ingested)
    {
        var document = ingested.Document;
        var source = await SourceWriter.FindOrAddAsync(connection, ingested.Outlet);
        var row = await connection.ExecuteScalarAsync<long>(Upsert, new
        {
            document.Id,
            SourceId = source,
            document.Url,
            document.Title,
            document.Author,
            PublishedAt = document.Published?.Instant.ToUnixTimeMilliseconds(),
            DayOnly = document.Published?.DayOnly == true ? 1 : 0,
            FetchedAt = document.Fetched.ToUnixTimeMilliseconds(),
            document.Language,
            document.Hash,
            OriginId = ingested.Copy?.OriginId,
            ingested.InputHash,
            ingested.StoryId,
            Backfill = document.Published is { } published && document.Fetched - published.Instant > BackfillAge ? 1 : 0,
        });
        if (known is not null)
            await passages.RemoveAsync(row);
        await connection.ExecuteAsync(
            """
            INSERT INTO document_text (document_row, body) VALUES (@Row, @Body) ON CONFLICT (document_row) DO UPDATE SET body = excluded.body;
            INSERT INTO document_signature (document_row, signature) VALUES (@Row, @Signature) ON CONFLICT (document_row) DO UPDATE SET signature = excluded.signature;
            DELETE FROM document_aside WHERE document_row = @Row;
            UPDATE document SET passages = @Passages WHERE row = @Row;
            """,
            new { Row = row, document.Body, ingested.Signature, Passages = ingested.Passages.Count });
        for (var i = 0; i < ingested.Asides.Count; i++)
            await connection.ExecuteAsync("INSERT INTO document_aside VALUES (@Row, @Position, @Kind, @Text)", new { Row = row, Position = i, ingested.Asides[i].Kind, ingested.Asides[i].Text });
        await passages.AddAsync(row, ingested.Passages);
        if (ingested.Copy is { } copy)
            await WriteCopyAsync(connection, copy);
        else if (known is not null)
            await connection.ExecuteAsync("DELETE FROM document_copy WHERE document_id = @Id", new { document.Id });
    }

    private const string Upsert =
        """
        INSERT INTO document (id, source_id, url, title, author, published_at, published_day_only, fetched_at, language, hash, origin_id, held, input_hash, story_id, backfill)
        VALUES (@Id, @SourceId, @Url, @Title, @Author, @PublishedAt, @DayOnly, @FetchedAt, @Language, @Hash, @OriginId, 1, @InputHash, @StoryId, @Backfill)
        ON CONFLICT (id) DO UPDATE SET
            -- What a text does not say of itself, a citation of it may have said before.
            source_id = iif(excluded.source_id = 'unknown', document.source_id, excluded.source_id),
            url = coalesce(excluded.url, document.url), title = coalesce(excluded.title, document.title), author = excluded.author,
            published_at = coalesce(excluded.published_at, document.published_at),
            published_day_only = iif(excluded.published_at IS NULL, document.published_day_only, excluded.published_day_only),
            language = excluded.language, hash = excluded.hash, origin_id = excluded.origin_id, input_hash = excluded.input_hash, story_id = excluded.story_id,
            fetched_at = coalesce(document.fetched_at, excluded.fetched_at),
            backfill = iif(document.held = 1, document.backfill, excluded.backfill),
            revision = iif(document.held = 1, document.revision + 1, 1), held = 1,
            -- What was edited is read for attacks again; the ledger keeps what it said before.
            reader_version = 0
        RETURNING row
        """;

    private static async Task MoveAsync(SqliteConnection connection, DocumentBatch batch)
    {
        foreach (var merge in batch.Merges)
        {
            foreach (var id in merge.Documents)
                await connection.ExecuteAsync("UPDATE document SET story_id = @StoryId WHERE id = @Id", new { merge.StoryId, Id = id });
        }
        foreach (var copy in batch.Revised)
        {
            await connection.ExecuteAsync("UPDATE document SET origin_id = @OriginId WHERE id = @DocumentId", new { copy.OriginId, copy.DocumentId });
            await WriteCopyAsync(connection, copy);
        }
    }

    private static Task WriteCopyAsync(SqliteConnection connection, DocumentCopy copy) => connection.ExecuteAsync(
        """
        INSERT INTO document_copy (document_id, origin_id, kind, agency, overlap) VALUES (@DocumentId, @OriginId, @Kind, @Agency, @Overlap)
        ON CONFLICT (document_id) DO UPDATE SET origin_id = excluded.origin_id, kind = excluded.kind, agency = excluded.agency, overlap = excluded.overlap
        """,
        copy);

    private sealed class KnownRow
    {
        public long Row { get; init; }

        public string? Hash { get; init; }

        public long Held { get; init; }
    }
}
