using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

/// <summary>Forecasts, warnings and what groups say.</summary>
internal static class OutlookRows
{
    private const int Most = 200;

    private static readonly string[] Attributes = [ClaimAttributes.Forecast, ClaimAttributes.Warning, ClaimAttributes.Statement];

    /// <param name="within">Which documents, as a condition on <c>d</c>.</param>
    public static async Task<IReadOnlyList<Claim>> ReadAsync(SqliteConnection connection, string within, object span)
    {
        var arguments = new DynamicParameters(span);
        arguments.Add("Attributes", Attributes);
        arguments.Add("Rejected", (int)ClaimStatus.Rejected);
        arguments.Add("Most", Most);
        var rows = await connection.QueryAsync<ClaimRow>(
            $"""
            SELECT {ClaimRow.ClaimColumns}, {CitationRow.Columns}
            FROM claim k JOIN citation c ON c.row = k.citation_row {CitationRow.Joins}
            WHERE {within} AND k.attribute IN @Attributes AND k.said_by IS NOT NULL AND k.status <> @Rejected ORDER BY d.published_at DESC, k.id LIMIT @Most
            """,
            arguments);
        return [.. rows.Select(r => r.ToClaim())];
    }
}
