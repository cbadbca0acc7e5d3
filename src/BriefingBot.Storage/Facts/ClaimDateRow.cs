using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Facts;

internal sealed class ClaimDateRow
{
    public string Id { get; init; } = "";

    public string? AsOf { get; init; }

    public long? PublishedAt { get; init; }

    public long PublishedDayOnly { get; init; }

    /// <summary>When the claims about the subject were made that nobody rejected.</summary>
    public static async Task<IReadOnlyList<ClaimDate>> ReadAsync(SqliteConnection connection, SubjectKind kind, string subjectId)
    {
        var rows = await connection.QueryAsync<ClaimDateRow>(
            """
            SELECT k.id AS Id, k.as_of AS AsOf, d.published_at AS PublishedAt, d.published_day_only AS PublishedDayOnly
            FROM claim k JOIN citation c ON c.row = k.citation_row JOIN document d ON d.id = c.document_id
            WHERE k.subject_kind = @Kind AND k.subject_id = @Id AND k.status <> @Rejected
            """,
            new { Kind = (int)kind, Id = subjectId, Rejected = (int)ClaimStatus.Rejected });
        return [.. rows.Select(r => new ClaimDate(r.Id, r.AsOf is null ? null : PartialDate.Parse(r.AsOf), CitationRow.PublicationOf(r.PublishedAt, r.PublishedDayOnly)))];
    }
}
