using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Keeps what an edited article said before: the sentences that went and those that came.</summary>
internal static class RevisionWriter
{
    public static async Task KeepAsync(SqliteConnection connection, long row, IngestedDocument next)
    {
        var before = (await connection.QueryAsync<string>("SELECT text FROM passage WHERE document_row = @Row AND kind = @Body ORDER BY row", new { Row = row, Body = (int)PassageKind.Body })).ToList();
        var after = next.Passages.Where(p => p.Kind == PassageKind.Body).Select(p => p.Text).ToList();
        await connection.ExecuteAsync(
            """
            INSERT INTO document_revision (document_row, revision, hash, title, seen_at, removed, added)
            SELECT row, revision, hash, title, @SeenAt, @Removed, @Added FROM document WHERE row = @Row
            """,
            new
            {
                Row = row,
                SeenAt = next.Document.Fetched.ToUnixTimeMilliseconds(),
                Removed = TextList.Write([.. before.Except(after, StringComparer.Ordinal)]),
                Added = TextList.Write([.. after.Except(before, StringComparer.Ordinal)]),
            });
    }
}
