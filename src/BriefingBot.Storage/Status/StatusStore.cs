using System.Globalization;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;
using Dapper;

namespace BriefingBot.Storage.Status;

internal sealed class StatusStore(Database database) : IStatusStore, IReportsState
{
    // Under every reply; /status and /sources status have all of them.
    private const int MostFailing = 10;

    public Task<AsOf> AsOfAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var newest = await connection.ExecuteScalarAsync<long?>("SELECT max(published_at) FROM document WHERE held = 1");
            var failing = await connection.QueryAsync<string>("SELECT title FROM feed WHERE failing = 1 ORDER BY title COLLATE NOCASE LIMIT @MostFailing", new { MostFailing });
            return new AsOf(newest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : null, [.. failing]);
        },
        cancellation);

    public Task<Holdings> HoldingsAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var counts = await connection.QuerySingleAsync<Counts>(
                """
                SELECT (SELECT number FROM holding_tally WHERE what = 'groups') AS Groups, (SELECT number FROM holding_tally WHERE what = 'aliases') AS Aliases,
                    (SELECT coalesce(sum(attacks), 0) FROM attack_month WHERE scope = 'all' AND listed IN (0, 1)) AS Attacks, (SELECT number FROM holding_tally WHERE what = 'claims') AS Claims,
                    (SELECT number FROM holding_tally WHERE what = 'documents') AS Documents, (SELECT count(*) FROM source) AS Sources
                """);
            return new Holdings(counts.Groups, counts.Aliases, counts.Attacks, counts.Claims, counts.Documents, counts.Sources);
        },
        cancellation);

    public IEnumerable<PartState> States() => [new PartState("Store", $"ready, {database.Path}")];

    private sealed class Counts
    {
        public long Groups { get; init; }

        public long Aliases { get; init; }

        public long Attacks { get; init; }

        public long Claims { get; init; }

        public long Documents { get; init; }

        public long Sources { get; init; }
    }
}
