using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

/// <summary>What was said of groups for the first time.</summary>
internal static class GroupRows
{
    private const int Most = 200;

    /// <param name="within">Which claims, as a condition on <c>k</c> and on <c>d</c>, the document that says it.</param>
    /// <param name="before">Which documents came before, as a condition on <c>e</c>: what they say is known already.</param>
    public static async Task<IReadOnlyList<GroupClaim>> ReadAsync(SqliteConnection connection, string within, string before, object span)
    {
        var arguments = new DynamicParameters(span);
        arguments.Add("Facts", BriefGroups.Attributes);
        arguments.Add("Group", (int)SubjectKind.Group);
        arguments.Add("Rejected", (int)ClaimStatus.Rejected);
        arguments.Add("MostClaims", Most);
        var rows = await connection.QueryAsync<GroupClaimRow>(
            $"""
            SELECT g.name AS GroupName, {ClaimRow.ClaimColumns}, {CitationRow.Columns}
            FROM claim k JOIN citation c ON c.row = k.citation_row JOIN armed_group g ON g.id = k.subject_id {CitationRow.Joins}
            WHERE {within} AND k.subject_kind = @Group AND k.attribute IN @Facts AND k.status <> @Rejected AND NOT EXISTS (
                SELECT 1 FROM claim o JOIN citation x ON x.row = o.citation_row JOIN document e ON e.id = x.document_id
                WHERE o.subject_kind = k.subject_kind AND o.subject_id = k.subject_id AND o.attribute = k.attribute AND lower(o.value) = lower(k.value) AND o.id <> k.id AND {before})
            ORDER BY d.published_at DESC, k.id LIMIT @MostClaims
            """,
            arguments);
        return await SettledAsync(connection, [.. rows.Select(r => new GroupClaim(r.GroupName, r.ToClaim()))]);
    }

    // Whom an older report tells of as dead is no new leader.
    private static async Task<IReadOnlyList<GroupClaim>> SettledAsync(SqliteConnection connection, IReadOnlyList<GroupClaim> claims)
    {
        var led = claims.Where(c => c.Claim.Attribute == ClaimAttributes.Leader).Select(c => c.Claim.SubjectId).Distinct(StringComparer.Ordinal).ToList();
        if (led.Count == 0)
            return claims;
        var names = claims.ToLookup(c => c.Claim.Id, c => c.GroupName, StringComparer.Ordinal);
        var known = await ClaimRow.ReadAsync(connection, SubjectKind.Group, led);
        return [.. Leadership.Settle([.. claims.Select(c => c.Claim)], known).Select(c => new GroupClaim(names[c.Id].First(), c))];
    }

    private sealed class GroupClaimRow : ClaimRow
    {
        public string GroupName { get; init; } = "";
    }
}
