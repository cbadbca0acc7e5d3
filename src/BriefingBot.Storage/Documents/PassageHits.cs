using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Reads the few passages that are shown, with the citations that lead to them.</summary>
internal static class PassageHits
{
    private sealed class Row : CitationRow
    {
        public long PassageRow { get; init; }

        public long PassageKindNumber { get; init; }

        public long Paragraph { get; init; }

        public long PassageStart { get; init; }

        public long PassageEnd { get; init; }

        public string Text { get; init; } = "";

        public string? Title { get; init; }
    }

    public static async Task<IReadOnlyList<PassageHit>> ReadAsync(SqliteConnection connection, IReadOnlyList<(FoundPassage Passage, double Score)> wanted)
    {
        if (wanted.Count == 0)
            return [];
        var rows = await connection.QueryAsync<Row>(
            """
            SELECT p.row AS PassageRow, p.kind AS PassageKindNumber, p.paragraph AS Paragraph, p.start AS PassageStart, p."end" AS PassageEnd, p.text AS Text, d.title AS Title,
                iif(p.kind = @Caption, @CaptionCited, @PassageCited) AS CitationKind, d.id AS DocumentId, coalesce(d.url, s.url) AS Url, p.text AS Quote,
                p.start AS Start, p."end" AS "End", NULL AS Locator, p.text AS Evidence, d.published_at AS PublishedAt, d.published_day_only AS PublishedDayOnly,
                v.id AS VoiceId, s.name AS SourceName, v.family AS Family, s.reliability AS SourceReliability
            FROM json_each(@Rows) w JOIN passage p ON p.row = w.value JOIN document d ON d.row = p.document_row JOIN source s ON s.id = d.source_id
                LEFT JOIN document origin ON origin.id = d.origin_id JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
            """,
            new
            {
                Rows = $"[{string.Join(',', wanted.Select(w => w.Passage.Row))}]",
                Caption = (int)PassageKind.Caption,
                CaptionCited = (int)CitationKind.Caption,
                PassageCited = (int)CitationKind.Passage,
            });
        var byRow = rows.ToDictionary(r => r.PassageRow);
        // A passage may have been replaced since it was found.
        return [.. wanted.Where(w => byRow.ContainsKey(w.Passage.Row)).Select(w => ToHit(byRow[w.Passage.Row], w.Score))];
    }

    /// <summary>The day of publication at a row of the passages; null where none from there on has one.</summary>
    public static async Task<DateOnly?> DayOfAsync(SqliteConnection connection, long row)
    {
        var published = await connection.QueryFirstOrDefaultAsync<long?>(
            "SELECT d.published_at FROM passage p JOIN document d ON d.row = p.document_row WHERE p.row >= @Row AND d.published_at IS NOT NULL ORDER BY p.row LIMIT 1",
            new { Row = row });
        return published is { } instant ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(instant).UtcDateTime) : null;
    }

    private static PassageHit ToHit(Row row, double score) => new(
        new Passage(row.DocumentId, (PassageKind)row.PassageKindNumber, (int)row.Paragraph, (int)row.PassageStart, (int)row.PassageEnd, row.Text),
        row.Title,
        row.ToCitation(),
        score);
}
