using BriefingBot.Engine.Attacks.Ledger;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>Records changes; their numbers are given by the store, in order.</summary>
internal static class ChangeWriter
{
    /// <param name="change">Its number is not read.</param>
    public static Task AddAsync(SqliteConnection connection, Change change) => connection.ExecuteAsync(
        """
        INSERT INTO change (at, kind, attack_id, document_id, summary, is_news, group_id, fact_id, related_id)
        VALUES (@At, @Kind, @AttackId, @DocumentId, @Summary, @IsNews, @GroupId, @FactId, @RelatedId)
        """,
        new
        {
            At = change.At.ToUnixTimeMilliseconds(),
            Kind = change.Kind.ToString(),
            change.AttackId,
            change.DocumentId,
            change.Summary,
            IsNews = change.IsNews ? 1 : 0,
            change.GroupId,
            change.FactId,
            change.RelatedId,
        });
}
