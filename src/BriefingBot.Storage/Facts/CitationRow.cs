using BriefingBot.Engine.Facts;

namespace BriefingBot.Storage.Facts;

/// <summary>A citation with its document and source, as the queries select it; rows of cited facts derive from it.</summary>
internal class CitationRow
{
    public const string Columns = """
        c.kind AS CitationKind, c.document_id AS DocumentId, coalesce(c.url, d.url, s.url) AS Url, c.quote AS Quote, c.start AS Start,
        c."end" AS "End", c.locator AS Locator, c.evidence AS Evidence, d.published_at AS PublishedAt, d.published_day_only AS PublishedDayOnly,
        v.id AS VoiceId, s.name AS SourceName, v.family AS Family, s.reliability AS SourceReliability
        """;

    // A copy speaks with the voice of the document that it goes back to, under its own outlet's name.
    public const string Joins = """
        JOIN document d ON d.id = c.document_id JOIN source s ON s.id = d.source_id
        LEFT JOIN document origin ON origin.id = d.origin_id JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
        """;

    /// <summary>The same where there may be no citation.</summary>
    public const string JoinsWhereCited = """
        LEFT JOIN document d ON d.id = c.document_id LEFT JOIN source s ON s.id = d.source_id
        LEFT JOIN document origin ON origin.id = d.origin_id LEFT JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
        """;

    public long CitationKind { get; init; }

    public string DocumentId { get; init; } = "";

    public string? Url { get; init; }

    public string? Quote { get; init; }

    public long? Start { get; init; }

    public long? End { get; init; }

    public string? Locator { get; init; }

    public string Evidence { get; init; } = "";

    public long? PublishedAt { get; init; }

    public long PublishedDayOnly { get; init; }

    public string VoiceId { get; init; } = "";

    public string SourceName { get; init; } = "";

    public string Family { get; init; } = "";

    public long SourceReliability { get; init; }

    public Citation ToCitation() => new(
        (CitationKind)CitationKind,
        DocumentId,
        SourceName,
        Url,
        PublicationOf(PublishedAt, PublishedDayOnly),
        Quote,
        (int?)Start,
        (int?)End,
        Locator)
    {
        Evidence = Evidence,
        Reliability = (Reliability)SourceReliability,
        Family = VoiceId == Source.UnknownId ? null : Family,
    };

    public static PublicationTime? PublicationOf(long? milliseconds, long dayOnly) =>
        milliseconds is { } at ? new PublicationTime(DateTimeOffset.FromUnixTimeMilliseconds(at), dayOnly == 1) : null;
}
