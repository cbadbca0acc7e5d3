using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

/// <summary>Counts what was read.</summary>
internal static class ReadingRows
{
    /// <param name="within">Which documents, as a condition on <c>d</c>.</param>
    public static async Task<BriefReading> ReadAsync(SqliteConnection connection, string within, object span)
    {
        // A copy speaks with the voice of its origin; documents without a known outlet are one voice.
        var (documents, sources, backfill) = await connection.QuerySingleAsync<(long Documents, long Sources, long Backfill)>(
            $"""
            SELECT count(*), count(DISTINCT iif(v.id = '{Source.UnknownId}', v.id, v.family)), coalesce(sum(d.backfill), 0)
            FROM document d LEFT JOIN document origin ON origin.id = d.origin_id JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
            WHERE {within}
            """,
            span);
        return new BriefReading((int)documents, (int)sources, (int)backfill);
    }
}
