using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Facts;

internal class ClaimRow : CitationRow
{
    public const string ClaimColumns = """
        k.id AS Id, k.subject_kind AS SubjectKind, k.subject_id AS SubjectId, k.attribute AS Attribute, k.value AS Value, k.said_by AS "By",
        k.as_of AS AsOf, k.method AS Method, k.status AS Status, k.credibility AS Credibility
        """;

    public string Id { get; init; } = "";

    public long SubjectKind { get; init; }

    public string SubjectId { get; init; } = "";

    public string Attribute { get; init; } = "";

    public string Value { get; init; } = "";

    public string? By { get; init; }

    public string? AsOf { get; init; }

    public long Method { get; init; }

    public long Status { get; init; }

    public long Credibility { get; init; }

    public Claim ToClaim() => new(
        Id,
        (SubjectKind)SubjectKind,
        SubjectId,
        Attribute,
        Value,
        By,
        ToCitation(),
        AsOf is null ? null : PartialDate.Parse(AsOf),
        (ClaimMethod)Method,
        (ClaimStatus)Status,
        (int)Credibility);

    public static Task<IReadOnlyList<Claim>> ReadAsync(SqliteConnection connection, SubjectKind kind, string subjectId) => ReadAsync(connection, kind, [subjectId]);

    /// <summary>The claims about the subjects that nobody rejected, the newest first.</summary>
    public static Task<IReadOnlyList<Claim>> ReadAsync(SqliteConnection connection, SubjectKind kind, IReadOnlyList<string> subjectIds) =>
        ReadAsync(connection, "k.subject_kind = @Kind AND k.subject_id IN @Ids AND k.status <> @Rejected", new { Kind = (int)kind, Ids = subjectIds, Rejected = (int)ClaimStatus.Rejected });

    public static Task<IReadOnlyList<Claim>> ReadAsync(SqliteConnection connection, IReadOnlyList<string> claimIds) => ReadAsync(connection, "k.id IN @Ids", new { Ids = claimIds });

    /// <summary>The claims out of one document, rejected ones too.</summary>
    public static Task<IReadOnlyList<Claim>> ReadOfDocumentAsync(SqliteConnection connection, SubjectKind kind, string documentId) =>
        ReadAsync(connection, "c.document_id = @DocumentId AND k.subject_kind = @Kind", new { Kind = (int)kind, DocumentId = documentId });

    private static async Task<IReadOnlyList<Claim>> ReadAsync(SqliteConnection connection, string where, object arguments)
    {
        var rows = await connection.QueryAsync<ClaimRow>(
            $"""
            SELECT {ClaimColumns}, {Columns}
            FROM claim k JOIN citation c ON c.row = k.citation_row {Joins}
            WHERE {where} ORDER BY d.published_at DESC, k.id
            """,
            arguments);
        return [.. rows.Select(r => r.ToClaim())];
    }
}
