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

        public long Passages { get; init; }

        public long Attacks { get; init; }
    }

    public Task<(IReadOnlyList<SourceSummary> Sources, long Total)> ListAsync(int page, int size, CancellationToken cancellation) =>
        database.ReadAsync<(IReadOnlyList<SourceSummary>, long)>(
            async connection =>
            {
                var total = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM source");
                var rows = await connection.QueryAsync<Row>($"{Contributions} ORDER BY n.claims + n.observations DESC, s.name LIMIT @Size OFFSET @Skip", new { Size = size, Skip = (long)(page - 1) * size });
                return ([.. rows.Select(Summary)], total);
            },
            cancellation);

    public Task<IReadOnlyList<Source>> FindAsync(string words, int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Source>>(
        async connection =>
        {
            var exact = await connection.QueryAsync<Row>($"{Select} WHERE id = @Words COLLATE NOCASE OR name = @Words COLLATE NOCASE ORDER BY id LIMIT @Limit", new { Words = words, Limit = limit });
            if (!exact.Any())
                exact = await connection.QueryAsync<Row>($"{Select} WHERE instr(lower(name), lower(@Words)) > 0 ORDER BY name, id LIMIT @Limit", new { Words = words, Limit = limit });
            return [.. exact.Select(Source)];
        },
        cancellation);

    public Task<bool> GradeAsync(string id, Reliability grade, CancellationToken cancellation) => database.WriteAsync(
        async connection => await connection.ExecuteAsync("UPDATE source SET reliability = @Grade, touched = 1 WHERE id = @Id", new { Id = id, Grade = (int)grade }) > 0,
        cancellation);

    public Task<IReadOnlyList<SourceSummary>> SummariesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<SourceSummary>>(
        async connection =>
        {
            var rows = (await connection.QueryAsync<Row>($"{Contributions} WHERE s.id IN @Ids", new { Ids = ids })).ToDictionary(r => r.Id, StringComparer.Ordinal);
            return [.. ids.Where(rows.ContainsKey).Select(id => Summary(rows[id]))];
        },
        cancellation);

    private const string Contributions =
        """
        SELECT s.id AS Id, s.name AS Name, s.kind AS Kind, s.family AS Family, s.reliability AS Reliability, s.url AS Url, s.country AS Country,
            n.documents AS Documents, n.passages AS Passages, n.claims AS Claims, n.observations AS Observations, n.attacks AS Attacks
        FROM source s JOIN source_tally n ON n.source_id = s.id
        """;

    private const string Select =
        "SELECT id AS Id, name AS Name, kind AS Kind, family AS Family, reliability AS Reliability, url AS Url, country AS Country FROM source";

    private static Source Source(Row r) => new(r.Id, r.Name, (SourceKind)r.Kind, r.Family, (Reliability)r.Reliability, r.Url, r.Country);

    private static SourceSummary Summary(Row r) => new(
        Source(r),
        r.Documents,
        r.Claims,
        r.Observations)
    {
        Passages = r.Passages,
        Attacks = r.Attacks,
    };
}
