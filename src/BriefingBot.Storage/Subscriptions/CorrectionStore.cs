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
                errors.AddRange((await connection.QueryAsync<(long Subscription, long Delivery, string? Words, string Title, long Composed)>(
                    """
                    SELECT d.subscription, d.row, (SELECT m.value ->> 'Words' FROM json_each(d.mentions) m WHERE m.value ->> 'AttackId' = @AttackId LIMIT 1), d.title, max(d.composed_at) FROM delivery d
                    WHERE d.kind = 'Digest' AND d.composed_at >= @Since AND d.through_change < @Number
                        AND EXISTS (SELECT 1 FROM change c WHERE c.attack_id = @AttackId AND c.number > d.after_change AND c.number <= d.through_change)
                    GROUP BY d.subscription
                    """,
                    new { change.Number, change.AttackId, Since = since.ToUnixTimeMilliseconds() }))
                    .Select(r => new PostedError(change, r.Subscription, r.Delivery, r.Words, r.Title, DateTimeOffset.FromUnixTimeMilliseconds(r.Composed))));
            }
            return errors;
        },
        cancellation);

    public Task<IReadOnlyList<PostedPart>> PartsAsync(long delivery, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<PostedPart>>(
        async connection =>
        {
            var rows = (await connection.QueryAsync<(long Row, string Payload)>(
                """
                SELECT p.row, coalesce((SELECT e.payload FROM delivery_part e WHERE e.edits = p.row AND e.state IN ('Queued', 'Intended', 'Sent') ORDER BY e.row DESC LIMIT 1), p.payload)
                FROM delivery_part p WHERE p.delivery = @Delivery AND p.state = 'Sent' AND p.message_id IS NOT NULL ORDER BY p.number
                """,
                new { Delivery = delivery })).ToList();
            var parts = new List<PostedPart>(rows.Count);
            foreach (var (row, payload) in rows)
                parts.Add(new PostedPart(row, new FrozenPart(payload, await PartFiles.ReadAsync(connection, row))));
            return parts;
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
