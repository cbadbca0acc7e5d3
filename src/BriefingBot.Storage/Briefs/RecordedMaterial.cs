using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Briefs;
using BriefingBot.Storage.Attacks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

/// <summary>A window over recorded changes.</summary>
internal static class RecordedMaterial
{
    public static async Task<BriefMaterial> ReadAsync(SqliteConnection connection, BriefWindow.Recorded window)
    {
        var span = new { window.After, window.Through, From = window.From.ToUnixTimeMilliseconds(), To = window.To.ToUnixTimeMilliseconds() };
        var changes = (await connection.QueryAsync<ChangeRow>($"SELECT {ChangeRow.Columns} FROM change WHERE number > @After AND number <= @Through AND is_news = 1 ORDER BY number", span))
            .Select(r => r.ToChange()).ToLookup(c => c.AttackId, StringComparer.Ordinal);
        var rows = await connection.QueryAsync<long>(
            """
            SELECT DISTINCT s.row FROM change h JOIN attack a ON a.id = h.attack_id JOIN attack s ON s.row = coalesce(a.shown_row, a.row)
            WHERE h.number > @After AND h.number <= @Through AND h.is_news = 1 AND (s.listed IN (0, 1) OR h.kind = @Rejected) ORDER BY s.row
            """,
            new { window.After, window.Through, Rejected = nameof(ChangeKind.Rejected) });
        return new BriefMaterial(
            await BriefStore.AttacksAsync(connection, [.. rows], id => [.. changes[id]]),
            await BackfilledAsync(connection, span),
            await OutlookRows.ReadAsync(connection, "d.held = 1 AND d.backfill = 0 AND d.fetched_at > @From AND d.fetched_at <= @To", span),
            await GroupRows.ReadAsync(
                connection,
                "k.id IN (SELECT h.fact_id FROM change h WHERE h.number > @After AND h.number <= @Through AND h.is_news = 1 AND h.kind = 'NewClaim')",
                "e.fetched_at <= @From",
                span),
            await EarlierAsync(connection, window),
            await ReadingRows.ReadAsync(connection, "d.held = 1 AND d.fetched_at > @From AND d.fetched_at <= @To", span));
    }

    private static async Task<IReadOnlyList<AttackTraits>> BackfilledAsync(SqliteConnection connection, object span) =>
        [.. (await TraitRow.ReadAsync(
            connection,
            """
            JOIN (SELECT attack_id, 0 AS at FROM change WHERE number > @After AND number <= @Through GROUP BY attack_id HAVING max(is_news) = 0) x ON x.attack_id = a.id
            """,
            span)).Select(r => r.ToTraits())];

    private static async Task<IReadOnlyList<EarlierAttack>> EarlierAsync(SqliteConnection connection, BriefWindow.Recorded window)
    {
        var rows = await TraitRow.ReadAsync(
            connection,
            "JOIN change x ON x.attack_id = a.id AND x.kind = @Kind AND x.is_news = 1 AND x.at > @Since AND x.number <= @After WHERE a.last_day = 0 OR a.last_day >= x.at / 86400000 + @UnixDay - @RecallDays",
            new { Kind = nameof(ChangeKind.NewAttack), Since = (window.From - (window.Length * Trend.Longest)).ToUnixTimeMilliseconds(), window.After, UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber, Trend.RecallDays });
        return [.. rows.Select(r => new EarlierAttack(DateTimeOffset.FromUnixTimeMilliseconds(r.At), r.ToTraits()))];
    }
}
