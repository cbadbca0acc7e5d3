using BriefingBot.Engine.Subscriptions.Watches;
using BriefingBot.Storage.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Subscriptions;

internal sealed class WatchStore(Database database) : IWatchStore
{
    public Task<ILookup<long, string>> HeldAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection => (await connection.QueryAsync<(long Watch, string Attack)>("SELECT subscription, attack_id FROM watch_story WHERE told_at IS NULL ORDER BY through_change, attack_id"))
            .ToLookup(r => r.Watch, r => r.Attack),
        cancellation);

    public Task<IReadOnlyDictionary<string, long?>> ToldAsync(long watch, IReadOnlyList<string> attacks, CancellationToken cancellation) => database.ReadAsync<IReadOnlyDictionary<string, long?>>(
        async connection => (await connection.QueryAsync<(string Attack, long? Part)>(
            "SELECT attack_id, part FROM watch_story WHERE subscription = @Watch AND told_at IS NOT NULL AND attack_id IN (SELECT value FROM json_each(@Attacks))",
            new { Watch = watch, Attacks = System.Text.Json.JsonSerializer.Serialize(attacks) })).ToDictionary(r => r.Attack, r => r.Part, StringComparer.Ordinal),
        cancellation);

    public Task<int> MessagesSinceAsync(long watch, DateTimeOffset since, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>(
            """
            SELECT count(*) FROM delivery d WHERE subscription = @Watch AND kind = 'Alert' AND composed_at > @Since
                AND NOT EXISTS (SELECT 1 FROM delivery_part p WHERE p.delivery = d.row AND p.edits IS NOT NULL)
            """,
            new { Watch = watch, Since = since.ToUnixTimeMilliseconds() }),
        cancellation);

    public Task RecordAsync(IReadOnlyList<WatchOutcome> outcomes, DateTimeOffset now, CancellationToken cancellation) => database.WriteDurablyAsync(
        async connection =>
        {
            var writer = new DeliveryWriter(connection, now);
            foreach (var outcome in outcomes)
                await RecordAsync(connection, writer, outcome, now.ToUnixTimeMilliseconds());
            return true;
        },
        cancellation);

    private static async Task RecordAsync(SqliteConnection connection, DeliveryWriter writer, WatchOutcome outcome, long now)
    {
        var read = outcome.Watch;
        var moved = await connection.ExecuteAsync(
            "UPDATE subscription SET cut = @Cut, cut_at = @CutAt, revision = revision + 1 WHERE number = @Number AND revision = @Revision",
            new { Cut = outcome.Cut.Number, CutAt = outcome.Cut.At.ToUnixTimeMilliseconds(), read.Number, read.Revision });
        if (moved == 0)
            return;
        foreach (var told in outcome.Told)
        {
            if (await writer.WriteAsync(told.Delivery) is not { } parts)
                continue;
            var part = told.IsOwn ? parts[0] : (long?)null;
            foreach (var attack in told.Attacks)
                await KeepAsync(connection, read.Number, attack, now, part, outcome.Cut.Number);
        }
        foreach (var attack in outcome.Held)
            await KeepAsync(connection, read.Number, attack, null, null, outcome.Cut.Number);
    }

    private static Task KeepAsync(SqliteConnection connection, long watch, string attack, long? toldAt, long? part, long through) => connection.ExecuteAsync(
        """
        INSERT INTO watch_story (subscription, attack_id, told_at, part, through_change) VALUES (@Watch, @Attack, @ToldAt, @Part, @Through)
        ON CONFLICT DO UPDATE SET told_at = excluded.told_at, part = coalesce(excluded.part, part), through_change = excluded.through_change
        """,
        new { Watch = watch, Attack = attack, ToldAt = toldAt, Part = part, Through = through });
}
