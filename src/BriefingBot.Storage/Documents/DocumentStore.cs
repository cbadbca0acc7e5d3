using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using Dapper;

namespace BriefingBot.Storage.Documents;

internal sealed class DocumentStore(Database database) : IDocumentStore
{
    public Task<IReadOnlyDictionary<string, KnownDocument>> KnownAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<string, KnownDocument>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<KnownRow>(
                    "SELECT id AS Id, input_hash AS InputHash, hash AS Hash, revision AS Revision FROM document WHERE held = 1 AND id IN @Ids",
                    new { Ids = ids });
                return rows.ToDictionary(r => r.Id, r => new KnownDocument(r.Id, r.InputHash, r.Hash, (int)r.Revision), StringComparer.Ordinal);
            },
            cancellation);

    public Task<BatchOutcome> WriteAsync(DocumentBatch batch, CancellationToken cancellation) =>
        database.WriteAsync(connection => DocumentWriter.WriteAsync(connection, batch), cancellation);

    public Task<Document?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<DocumentRow>(
            $"{DocumentRow.Select} WHERE d.id = @Id AND d.held = 1",
            new { Id = id }))?.ToDocument(),
        cancellation);

    public Task<IReadOnlyList<KnownSignature>> SignaturesAsync(int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<KnownSignature>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<SignatureRow>(
                """
                SELECT s.signature AS Signature, d.story_id AS StoryId FROM document_signature s JOIN document d ON d.row = s.document_row
                WHERE d.story_id IS NOT NULL ORDER BY s.document_row DESC LIMIT @Limit
                """,
                new { Limit = limit });
            return [.. rows.Select(r => new KnownSignature(r.Signature, r.StoryId)).Reverse()];
        },
        cancellation);

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation) =>
        database.ReadAsync(connection => PassageSearch.FindAsync(connection, query, SearchEffort.Usual), cancellation);

    private sealed class KnownRow
    {
        public string Id { get; init; } = "";

        public string InputHash { get; init; } = "";

        public string Hash { get; init; } = "";

        public long Revision { get; init; }
    }

    private sealed class SignatureRow
    {
        public byte[] Signature { get; init; } = [];

        public string StoryId { get; init; } = "";
    }
}
