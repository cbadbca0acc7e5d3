using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Storage.Dialects;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Ranked search over passages: those that hold all that is asked for first, then those that hold some.</summary>
internal static class PassageSearch
{
    // Ranking every passage that holds one common word costs half a second over a million documents: the second try looks at the newest only.
    private const int NewestPassages = 200_000;

    private sealed class Row : CitationRow
    {
        public long PassageRow { get; init; }

        public long PassageKindNumber { get; init; }

        public long Paragraph { get; init; }

        public long PassageStart { get; init; }

        public long PassageEnd { get; init; }

        public string Text { get; init; } = "";

        public string? Title { get; init; }

        public double Rank { get; init; }
    }

    public static async Task<IReadOnlyList<PassageHit>> FindAsync(SqliteConnection connection, SearchQuery query)
    {
        var clauses = query.Clauses.Select(c => SqliteDialect.MatchAny(c.Phrases)).OfType<string>().ToList();
        if (clauses.Count == 0)
            return [];
        var group = query.Group is { } names ? SqliteDialect.MatchAny(names.Phrases) : null;
        var wanted = query.Page * query.Size;
        var all = await RankAsync(connection, query, Within(group, string.Join(" AND ", clauses)), 0, wanted + 1);
        if (all.Count <= wanted && clauses.Count > 1)
        {
            var newest = await SqliteDialect.ScalarAsync(connection, "SELECT coalesce(max(row), 0) FROM passage", CancellationToken.None);
            var some = await RankAsync(connection, query, Within(group, string.Join(" OR ", clauses)), newest - NewestPassages, wanted + 1);
            all = [.. all, .. some.ExceptBy(all.Select(r => r.PassageRow), r => r.PassageRow).Where(r => MeetsHalf(query, r.Text))];
        }
        return [.. all.Skip((query.Page - 1) * query.Size).Take(query.Size + 1).Select(ToHit)];
    }

    private static string Within(string? group, string match) => group is null ? match : $"{group} AND ({match})";

    // A passage that holds one of four words answers nothing.
    private static bool MeetsHalf(SearchQuery query, string text)
    {
        var folded = $" {FoldedName.Of(text)} ";
        return query.Clauses.Count(c => c.Phrases.Any(p => folded.Contains($" {p} ", StringComparison.Ordinal))) * 2 >= query.Clauses.Count;
    }

    private static async Task<List<Row>> RankAsync(SqliteConnection connection, SearchQuery query, string match, long after, int limit)
    {
        var filters = "";
        if (query.Source is not null)
            filters += " AND (s.id = @Source OR instr(lower(s.name), lower(@Source)) > 0)";
        if (query.Period.Since is not null)
            filters += " AND d.published_at >= @Since";
        if (query.Period.Until is not null)
            filters += " AND d.published_at < @Until";
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT p.row AS PassageRow, p.kind AS PassageKindNumber, p.paragraph AS Paragraph, p.start AS PassageStart, p."end" AS PassageEnd, p.text AS Text, d.title AS Title,
                f.rank AS Rank, iif(p.kind = @Caption, @CaptionCited, @PassageCited) AS CitationKind, d.id AS DocumentId, coalesce(d.url, s.url) AS Url, p.text AS Quote,
                p.start AS Start, p."end" AS "End", NULL AS Locator, p.text AS Evidence, d.published_at AS PublishedAt, d.published_day_only AS PublishedDayOnly,
                v.id AS VoiceId, s.name AS SourceName, v.family AS Family, s.reliability AS SourceReliability
            FROM passage_search f JOIN passage p ON p.row = f.rowid JOIN document d ON d.row = p.document_row JOIN source s ON s.id = d.source_id
                LEFT JOIN document origin ON origin.id = d.origin_id JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
            WHERE passage_search MATCH @Match AND f.rowid > @After{filters} ORDER BY f.rank LIMIT @Limit
            """,
            new
            {
                Match = match,
                After = after,
                query.Source,
                Since = Millis(query.Period.Since),
                Until = Millis(query.Period.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : query.Period.Until),
                Caption = (int)PassageKind.Caption,
                CaptionCited = (int)CitationKind.Caption,
                PassageCited = (int)CitationKind.Passage,
                Limit = limit,
            });
        return [.. rows];
    }

    private static long? Millis(DateOnly? day) => day is { } d ? PublicationTime.OfDay(d).Instant.ToUnixTimeMilliseconds() : null;

    private static PassageHit ToHit(Row row) => new(
        new Passage(row.DocumentId, (PassageKind)row.PassageKindNumber, (int)row.Paragraph, (int)row.PassageStart, (int)row.PassageEnd, row.Text),
        row.Title,
        row.ToCitation(),
        -row.Rank);
}
