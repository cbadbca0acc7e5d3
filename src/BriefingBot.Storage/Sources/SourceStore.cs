using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Sources;
using Dapper;

namespace BriefingBot.Storage.Sources;

internal sealed class SourceStore(Database database) : ISourceStore
{
    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public long Kind { get; init; }

        public string Family { get; init; } = "";

        public long Reliability { get; init; }

        public string? Url { get; init; }

        public string? Country { get; init; }

        public long Documents { get; init; }

        public long Claims { get; init; }

        public long Observations { get; init; }
    }

    public Task<(IReadOnlyList<SourceSummary> Sources, long Total)> ListAsync(int page, int size, CancellationToken cancellation) =>
        database.ReadAsync<(IReadOnlyList<SourceSummary>, long)>(
            async connection =>
            {
                var total = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM source");
                var rows = await connection.QueryAsync<Row>(
                    """
                    SELECT s.id AS Id, s.name AS Name, s.kind AS Kind, s.family AS Family, s.reliability AS Reliability, s.url AS Url, s.country AS Country,
                        n.documents AS Documents, n.claims AS Claims, n.observations AS Observations
                    FROM source s JOIN source_tally n ON n.source_id = s.id
                    ORDER BY Claims + Observations DESC, s.name LIMIT @Size OFFSET @Skip
                    """,
                    new { Size = size, Skip = (long)(page - 1) * size });
                return ([.. rows.Select(Summary)], total);
            },
            cancellation);

    private static SourceSummary Summary(Row r) => new(
        new Source(r.Id, r.Name, (SourceKind)r.Kind, r.Family, (Reliability)r.Reliability, r.Url, r.Country),
        r.Documents,
        r.Claims,
        r.Observations);
}
