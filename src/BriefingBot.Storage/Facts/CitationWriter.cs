using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Facts;

/// <summary>Writes citations, and removes those that nothing leans on any more.</summary>
internal static class CitationWriter
{
    public static Task<long> InsertAsync(SqliteConnection connection, Citation citation) => connection.ExecuteScalarAsync<long>(
        """
        INSERT INTO citation (kind, document_id, url, quote, start, "end", locator, evidence)
        VALUES (@Kind, @Document, (SELECT @Url WHERE @Url IS NOT (SELECT url FROM document WHERE id = @Document)), @Quote, @Start, @End, @Locator, @Evidence)
        RETURNING row
        """,
        new { Kind = (int)citation.Kind, citation.Document, citation.Url, citation.Quote, citation.Start, citation.End, citation.Locator, citation.Evidence });

    public static Task RemoveUnusedAsync(SqliteConnection connection) => connection.ExecuteAsync(
        """
        DELETE FROM citation WHERE kind IN (@ListEntry, @Starter) AND row NOT IN (
            SELECT citation_row FROM group_citation UNION SELECT citation_row FROM alias_citation UNION SELECT citation_row FROM relation_citation
            UNION SELECT citation_row FROM claim UNION SELECT citation_row FROM attack_citation
            UNION SELECT citation_row FROM attribution UNION SELECT citation_row FROM toll_observation)
        """,
        new { ListEntry = (int)CitationKind.ListEntry, Starter = (int)CitationKind.Starter });
}
