using BriefingBot.Engine.Facts;

namespace BriefingBot.Storage.Documents;

internal sealed class DocumentRow
{
    public const string Select = """
        SELECT d.row AS Row, d.id AS Id, d.source_id AS SourceId, d.url AS Url, d.title AS Title, d.author AS Author, d.published_at AS PublishedAt,
            d.published_day_only AS PublishedDayOnly, d.fetched_at AS FetchedAt, d.language AS Language, d.hash AS Hash, d.origin_id AS OriginId,
            d.revision AS Revision, t.body AS Body
        FROM document d JOIN document_text t ON t.document_row = d.row
        """;

    public long Row { get; init; }

    public string Id { get; init; } = "";

    public string SourceId { get; init; } = "";

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public long? PublishedAt { get; init; }

    public long PublishedDayOnly { get; init; }

    public long FetchedAt { get; init; }

    public string? Language { get; init; }

    public string Hash { get; init; } = "";

    public string? OriginId { get; init; }

    public long Revision { get; init; }

    public string Body { get; init; } = "";

    public Document ToDocument() => new(
        Id,
        SourceId,
        Url,
        Title,
        Author,
        PublishedAt is { } at ? new PublicationTime(DateTimeOffset.FromUnixTimeMilliseconds(at), PublishedDayOnly == 1) : null,
        DateTimeOffset.FromUnixTimeMilliseconds(FetchedAt),
        Body,
        Language,
        Hash,
        OriginId,
        (int)Revision);
}
