using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Facts;

internal static class ClaimWriter
{
    public static async Task ReplaceStarterAsync(SqliteConnection connection, IReadOnlyList<Claim> claims)
    {
        await connection.ExecuteAsync("DELETE FROM claim WHERE origin = @Starter AND touched = 0", new { Origin.Starter });
        foreach (var claim in claims)
            await InsertAsync(connection, claim, Origin.Starter);
    }

    /// <summary>Adds the claim unless one of its id is there: that one an analyst touched, or it is the same.</summary>
    public static async Task InsertAsync(SqliteConnection connection, Claim claim, string origin)
    {
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM claim WHERE id = @Id", new { claim.Id }) > 0)
            return;
        await connection.ExecuteAsync(
            """
            INSERT INTO claim (id, subject_kind, subject_id, attribute, value, said_by, citation_row, as_of, method, status, credibility, origin)
            VALUES (@Id, @SubjectKind, @SubjectId, @Attribute, @Value, @By, @Citation, @AsOf, @Method, @Status, @Credibility, @Origin)
            """,
            new
            {
                claim.Id,
                SubjectKind = (int)claim.SubjectKind,
                claim.SubjectId,
                claim.Attribute,
                claim.Value,
                claim.By,
                Citation = await CitationWriter.InsertAsync(connection, claim.Citation),
                AsOf = claim.AsOf?.ToString(),
                Method = (int)claim.Method,
                Status = (int)claim.Status,
                claim.Credibility,
                Origin = origin,
            });
    }
}
