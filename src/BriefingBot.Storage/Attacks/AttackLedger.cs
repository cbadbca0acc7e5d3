using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

internal sealed class AttackLedger(Database database) : IAttackLedger
{
    /// <summary>Raised when the reader improves enough that stored documents are worth reading again.</summary>
    public const int ReaderVersion = 3;

    private const int MostCandidates = 200;

    // How far back an undated report may look for the attack that it is about.
    private const int UndatedDays = 400;

    public Task<IReadOnlyList<UnreadDocument>> UnreadAsync(int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<UnreadDocument>>(
        async connection =>
        {
            var rows = (await connection.QueryAsync<UnreadRow>($"{UnreadRow.SelectUnread} LIMIT @Limit", new { ReaderVersion, Limit = limit })).ToList();
            var documents = new List<UnreadDocument>(rows.Count);
            foreach (var row in rows)
                documents.Add(new UnreadDocument(row.ToDocument(), row.StoryId, row.Backfill == 1 || row.ReaderVersion > 0, await PassagesAsync(connection, row), row.ToCitation()));
            return documents;
        },
        cancellation);

    private static async Task<IReadOnlyList<Passage>> PassagesAsync(SqliteConnection connection, UnreadRow row)
    {
        var passages = await connection.QueryAsync<PassageRow>(
            """SELECT kind AS Kind, paragraph AS Paragraph, start AS Start, "end" AS "End", text AS Text FROM passage WHERE document_row = @Row ORDER BY row""",
            new { row.Row });
        return [.. passages.Select(p => new Passage(row.Id, (PassageKind)p.Kind, (int)p.Paragraph, (int)p.Start, (int)p.End, p.Text))];
    }

    public Task<IReadOnlyList<AttackCandidate>> CandidatesAsync(ReportedIncident incident, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<AttackCandidate>>(
        async connection =>
        {
            var (from, to) = Window(incident);
            var rows = (await connection.QueryAsync<long>(
                """
                SELECT row FROM (
                    SELECT a.row, 1 AS near FROM attack a WHERE a.listed IN (0, 1, 2) AND a.day <= @To AND a.last_day >= @From AND (@Country IS NULL OR a.country IS NULL OR a.country = @Country)
                    UNION
                    SELECT l.attack_row, 0 FROM document d JOIN citation c ON c.document_id = d.id JOIN attack_citation l ON l.citation_row = c.row WHERE d.story_id = @StoryId
                    UNION
                    SELECT a.row, 2 FROM attack a WHERE a.country = @Country AND a.day = 0)
                GROUP BY row ORDER BY min(near), row DESC LIMIT @Most
                """,
                new { From = from, To = to, incident.MainPlace?.Country, incident.StoryId, Most = MostCandidates })).ToList();
            // What went into another attack is still known by its own day, place and reports: what fits it goes where it went.
            var merged = (await connection.QueryAsync<long>("SELECT row FROM attack WHERE row IN @Rows AND shown_row IS NOT NULL", new { Rows = rows })).ToHashSet();
            var attacks = (await AttackRows.ReadAsync(connection, [.. rows.Where(r => !merged.Contains(r))]))
                .Concat(await AttackRows.ReadAsync(connection, [.. rows.Where(merged.Contains)], AttackRows.Home));
            var stories = (await connection.QueryAsync<(long Row, string StoryId)>(
                """
                SELECT l.attack_row, d.story_id FROM attack_citation l JOIN citation c ON c.row = l.citation_row JOIN document d ON d.id = c.document_id WHERE l.attack_row IN @Rows AND d.story_id IS NOT NULL
                UNION
                SELECT l.home_row, d.story_id FROM attack_citation l JOIN citation c ON c.row = l.citation_row JOIN document d ON d.id = c.document_id WHERE l.home_row IN @Rows AND d.story_id IS NOT NULL
                """,
                new { Rows = rows })).ToLookup(s => s.Row, s => s.StoryId);
            return [.. rows.Where(r => !merged.Contains(r)).Concat(rows.Where(merged.Contains)).Zip(attacks, (row, attack) => new AttackCandidate(attack, [.. stories[row]]))];
        },
        cancellation);

    private static (int From, int To) Window(ReportedIncident incident)
    {
        const int Tolerance = 2;
        if (incident.Date is { Earliest: { } earliest, Latest: { } latest })
            return (earliest.DayNumber - Tolerance, latest.DayNumber + Tolerance);
        if (incident.Date is not null)
            return (0, int.MaxValue);
        var day = incident.Published?.Day.DayNumber ?? int.MaxValue;
        return (Math.Max(0, day - UndatedDays), day);
    }

    public Task RecordAsync(UnreadDocument document, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<Claim> claims, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var writer = new LedgerWriter(connection, document, now);
            foreach (var entry in entries)
                await writer.WriteAsync(entry);
            await new GroupClaimWriter(connection, document, now).WriteAsync(claims);
            await connection.ExecuteAsync("UPDATE document SET reader_version = @ReaderVersion WHERE id = @Id", new { ReaderVersion, document.Document.Id });
            return entries.Count;
        },
        cancellation);

    public Task<IReadOnlyList<Change>> HistoryAsync(string attackId, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Change>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<ChangeRow>(
                $"""
                WITH part (id) AS (SELECT @Id UNION SELECT p.id FROM attack a JOIN attack p ON p.row = a.row OR p.shown_row = a.row WHERE a.row = (SELECT coalesce(shown_row, row) FROM attack WHERE id = @Id))
                SELECT {ChangeRow.Columns} FROM change WHERE attack_id IN (SELECT id FROM part) OR related_id IN (SELECT id FROM part) ORDER BY number
                """,
                new { Id = attackId });
            return [.. rows.Select(r => r.ToChange())];
        },
        cancellation);

    private sealed class UnreadRow : CitationRow
    {
        public const string SelectUnread = """
            SELECT d.row AS Row, d.id AS Id, d.title AS Title, d.author AS Author, d.fetched_at AS FetchedAt, d.language AS Language, d.hash AS Hash, d.revision AS Revision,
                d.story_id AS StoryId, d.backfill AS Backfill, d.reader_version AS ReaderVersion, t.body AS Body, d.id AS DocumentId, coalesce(d.url, s.url) AS Url, d.published_at AS PublishedAt,
                d.published_day_only AS PublishedDayOnly, s.id AS SourceId, v.id AS VoiceId, s.name AS SourceName, v.family AS Family, s.reliability AS SourceReliability
            FROM document d JOIN document_text t ON t.document_row = d.row JOIN source s ON s.id = d.source_id
            LEFT JOIN document origin ON origin.id = d.origin_id JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
            WHERE d.held = 1 AND d.reader_version < @ReaderVersion ORDER BY d.row
            """;

        public long Row { get; init; }

        public string Id { get; init; } = "";

        public string SourceId { get; init; } = "";

        public string? Title { get; init; }

        public string? Author { get; init; }

        public long FetchedAt { get; init; }

        public string? Language { get; init; }

        public string Hash { get; init; } = "";

        public long Revision { get; init; }

        public string? StoryId { get; init; }

        public long Backfill { get; init; }

        /// <summary>Over nought for a text that an older reader read: what a better one finds in it is no news.</summary>
        public long ReaderVersion { get; init; }

        public string Body { get; init; } = "";

        public Document ToDocument() => new(Id, SourceId, Url, Title, Author, ToCitation().Published, DateTimeOffset.FromUnixTimeMilliseconds(FetchedAt), Body, Language, Hash, null, (int)Revision);
    }

    private sealed class PassageRow
    {
        public long Kind { get; init; }

        public long Paragraph { get; init; }

        public long Start { get; init; }

        public long End { get; init; }

        public string Text { get; init; } = "";
    }
}
