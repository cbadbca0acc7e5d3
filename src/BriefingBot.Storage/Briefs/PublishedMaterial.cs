using BriefingBot.Engine.Briefs;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

/// <summary>A window over the publication of documents.</summary>
internal static class PublishedMaterial
{
    // A document of which only the day is known belongs to that day wherever the asker lives.
    private const string Within = """
        d.published_at >= min(@From, @FromDay) AND d.published_at < max(@To, @ToDay)
        AND iif(d.published_day_only = 1, d.published_at >= @FromDay AND d.published_at < @ToDay, d.published_at >= @From AND d.published_at < @To)
        """;

    public static async Task<BriefMaterial> ReadAsync(SqliteConnection connection, BriefWindow.Published window)
    {
        var span = new
        {
            From = window.From.ToUnixTimeMilliseconds(),
            To = window.To.ToUnixTimeMilliseconds(),
            FromDay = Milliseconds(window.FirstDay),
            ToDay = Milliseconds(window.LastDay.AddDays(1)),
        };
        var rows = await connection.QueryAsync<long>(
            $"""
            WITH said AS (SELECT c.row FROM document d JOIN citation c ON c.document_id = d.id WHERE d.held IN (0, 1) AND {Within})
            SELECT attack_row FROM attack_citation WHERE citation_row IN said
            UNION SELECT attack_row FROM toll_observation WHERE citation_row IN said
            UNION SELECT attack_row FROM attribution WHERE citation_row IN said
            """,
            span);
        return new BriefMaterial(
            await BriefStore.AttacksAsync(connection, [.. rows], _ => []),
            [],
            await OutlookRows.ReadAsync(connection, $"d.held IN (0, 1) AND {Within}", span),
            await GroupRows.ReadAsync(connection, $"d.held IN (0, 1) AND {Within}", "e.published_at < @From", span),
            await EarlierAsync(connection, window),
            await ReadingRows.ReadAsync(connection, $"d.held = 1 AND {Within}", span) with { Backfill = 0 });
    }

    private static async Task<IReadOnlyList<EarlierAttack>> EarlierAsync(SqliteConnection connection, BriefWindow.Published window)
    {
        var rows = await TraitRow.ReadAsync(
            connection,
            """
            JOIN (SELECT l.attack_row, min(e.published_at) AS at
                FROM (SELECT DISTINCT t.attack_row FROM document d JOIN citation c ON c.document_id = d.id JOIN attack_citation t ON t.citation_row = c.row
                    WHERE d.held IN (0, 1) AND d.published_at >= @Since AND d.published_at < @From) said
                JOIN attack_citation l ON l.attack_row = said.attack_row JOIN citation x ON x.row = l.citation_row JOIN document e ON e.id = x.document_id
                GROUP BY l.attack_row HAVING at >= @Since AND at < @From) x ON x.attack_row = a.row
            -- Told long after it happened it was background, as in the window itself.
            WHERE a.last_day = 0 OR a.last_day >= x.at / 86400000 + @UnixDay - @RecallDays
            """,
            new
            {
                Since = (window.From - (window.Length * Trend.Longest)).ToUnixTimeMilliseconds(),
                From = window.From.ToUnixTimeMilliseconds(),
                UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber,
                Trend.RecallDays,
            });
        return [.. rows.Select(r => new EarlierAttack(DateTimeOffset.FromUnixTimeMilliseconds(r.At), r.ToTraits()))];
    }

    private static long Milliseconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
