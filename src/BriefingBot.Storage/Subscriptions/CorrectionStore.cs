using System.Globalization;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions.Corrections;
using BriefingBot.Storage.Attacks;
using BriefingBot.Storage.Delivery;
using Dapper;

namespace BriefingBot.Storage.Subscriptions;

internal sealed class CorrectionStore(Database database) : ICorrectionStore
{
    private const string CutKey = "corrections_cut";

    public async Task<long> CutAsync(CancellationToken cancellation)
    {
        var held = await database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>("SELECT value FROM meta WHERE key = @Key", new { Key = CutKey }), cancellation);
        return held is not null ? long.Parse(held, CultureInfo.InvariantCulture) : await BeginAsync(cancellation);
    }

    public Task<IReadOnlyList<PostedError>> FindAsync(long after, long through, DateTimeOffset since, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<PostedError>>(
        async connection =>
        {
            var changes = (await connection.QueryAsync<ChangeRow>(
                $"SELECT {ChangeRow.Columns} FROM change WHERE number > @After AND number <= @Through AND kind IN ('Correction', 'Rejected') AND attack_id <> '' ORDER BY number",
                new { After = after, Through = through })).Select(r => r.ToChange()).ToList();
            var errors = new List<PostedError>();
            foreach (var change in changes)
            {
                errors.AddRange((await connection.QueryAsync<(long Subscription, string Title, long Composed)>(
                    """
                    SELECT d.subscription, d.title, max(d.composed_at) FROM delivery d
                    WHERE d.kind = 'Digest' AND d.composed_at >= @Since AND d.through_change < @Number
                        AND EXISTS (SELECT 1 FROM change c WHERE c.attack_id = @AttackId AND c.number > d.after_change AND c.number <= d.through_change)
                    GROUP BY d.subscription
                    """,
                    new { change.Number, change.AttackId, Since = since.ToUnixTimeMilliseconds() }))
                    .Select(r => new PostedError(change, r.Subscription, r.Title, DateTimeOffset.FromUnixTimeMilliseconds(r.Composed))));
            }
            return errors;
        },
        cancellation);

    public Task RecordAsync(long through, IReadOnlyList<QueuedDelivery> notices, DateTimeOffset now, CancellationToken cancellation) => database.WriteDurablyAsync(
        async connection =>
        {
            var writer = new DeliveryWriter(connection, now);
            foreach (var notice in notices)
                await writer.WriteAsync(notice);
            return await connection.ExecuteAsync("UPDATE meta SET value = @Value WHERE key = @Key", new { Key = CutKey, Value = through.ToString(CultureInfo.InvariantCulture) });
        },
        cancellation);

    // What was recorded before anybody looked is past.
    private Task<long> BeginAsync(CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var newest = await connection.ExecuteScalarAsync<long>("SELECT coalesce(max(number), 0) FROM change");
            await connection.ExecuteAsync("INSERT INTO meta VALUES (@Key, @Value) ON CONFLICT DO NOTHING", new { Key = CutKey, Value = newest.ToString(CultureInfo.InvariantCulture) });
            return newest;
        },
        cancellation);
}
