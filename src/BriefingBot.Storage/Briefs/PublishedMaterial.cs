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
            await EarlierAsync(connection, window),
            await ReadingRows.ReadAsync(connection, $"d.held = 1 AND {Within}", span) with { Backfill = 0 });
    }

    private static async Task<IReadOnlyList<EarlierAttack>> EarlierAsync(SqliteConnection connection, BriefWindow.Published window)
    {
        var first = window.FirstDay.DayNumber;
        var earliest = first - (Trend.Longest * (window.LastDay.DayNumber - first + 1));
        var rows = await TraitRow.ReadAsync(connection, "JOIN (SELECT row AS attack_row, day * 86400000 - 62135596800000 AS at FROM attack WHERE day >= @Earliest AND day < @First AND last_day - day < 2) x ON x.attack_row = a.row", new { Earliest = earliest, First = first });
        return [.. rows.Select(r => new EarlierAttack(DateTimeOffset.FromUnixTimeMilliseconds(r.At), r.ToTraits()))];
    }

    private static long Milliseconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
