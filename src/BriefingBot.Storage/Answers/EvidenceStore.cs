using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Attacks;
using BriefingBot.Storage.Facts;
using Dapper;

namespace BriefingBot.Storage.Answers;

internal sealed class EvidenceStore(Database database) : IEvidenceStore
{
    private sealed class Row : CitationRow
    {
        public long Kind { get; init; }

        public long Paragraph { get; init; }

        public string Text { get; init; } = "";

        public string? Title { get; init; }

        public PassageHit ToHit() => new(new Passage(DocumentId, (PassageKind)Kind, (int)Paragraph, (int)Start!, (int)End!, Text), Title, ToCitation(), 0);
    }

    public Task<IReadOnlyList<Attack>> AttacksOfAsync(IReadOnlyList<string> documents, int limit, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var found = await connection.QueryAsync<(string Document, long Row)>(
                "SELECT DISTINCT c.document_id, l.attack_row FROM citation c JOIN attack_citation l ON l.citation_row = c.row WHERE c.document_id IN @Documents LIMIT 500",
                new { Documents = documents });
            var byDocument = found.ToLookup(f => f.Document, f => f.Row, StringComparer.Ordinal);
            return await AttackRows.ReadAsync(connection, [.. documents.SelectMany(d => byDocument[d]).Distinct().Take(limit)]);
        },
        cancellation);

    public Task<IReadOnlyList<PassageHit>> PassagesOfAsync(IReadOnlyList<string> documents, int mostOfEach, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<PassageHit>>(
        async connection =>
        {
            var passages = new List<PassageHit>();
            foreach (var document in documents)
            {
                var rows = await connection.QueryAsync<Row>(
                    """
                    SELECT p.kind AS Kind, p.paragraph AS Paragraph, p.text AS Text, d.title AS Title, iif(p.kind = @Caption, @CaptionCited, @PassageCited) AS CitationKind,
                        d.id AS DocumentId, coalesce(d.url, s.url) AS Url, p.text AS Quote, p.start AS Start, p."end" AS "End", NULL AS Locator, p.text AS Evidence,
                        d.published_at AS PublishedAt, d.published_day_only AS PublishedDayOnly, v.id AS VoiceId, s.name AS SourceName, v.family AS Family, s.reliability AS SourceReliability
                    FROM document d JOIN passage p ON p.document_row = d.row JOIN source s ON s.id = d.source_id
                        LEFT JOIN document origin ON origin.id = d.origin_id JOIN source v ON v.id = coalesce(origin.source_id, d.source_id)
                    WHERE d.id = @Document ORDER BY p.kind = @Caption, p.start LIMIT @Most
                    """,
                    new { Document = document, Most = mostOfEach, Caption = (int)PassageKind.Caption, CaptionCited = (int)CitationKind.Caption, PassageCited = (int)CitationKind.Passage });
                passages.AddRange(rows.Select(r => r.ToHit()));
            }
            return passages;
        },
        cancellation);
}
