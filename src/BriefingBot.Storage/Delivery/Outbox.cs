using BriefingBot.Engine.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Delivery;

internal sealed class Outbox(Database database) : IOutbox
{
    public Task<bool> AddAsync(QueuedDelivery delivery, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteDurablyAsync(async connection => await new DeliveryWriter(connection, now).WriteAsync(delivery) is not null, cancellation);

    public Task<IReadOnlyList<ChannelAddress>> ReadyChannelsAsync(string platform, DateTimeOffset now, int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<ChannelAddress>>(
        async connection => [.. (await connection.QueryAsync<PartRow>(
            """
            SELECT platform AS Platform, channel_id AS ChannelId, thread_id AS ThreadId FROM delivery_part
            WHERE row IN (SELECT min(row) FROM delivery_part WHERE platform = @Platform AND state IN ('Queued', 'Intended') GROUP BY platform, channel_id, thread_id)
                AND state = 'Queued' AND next_at <= @Now
            -- What is in doubt first: its repeat is dropped only for a while.
            ORDER BY doubt_since IS NULL, next_at, row LIMIT @Limit
            """,
            new { Platform = platform, Now = now.ToUnixTimeMilliseconds(), Limit = limit })).Select(r => r.Channel)],
        cancellation);

    public Task<bool> IsReadyAsync(ChannelAddress channel, DateTimeOffset now, CancellationToken cancellation) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>(
            $"SELECT count(*) FROM delivery_part WHERE row = ({PartRow.Head}) AND state = 'Queued' AND next_at <= @Now",
            new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "", Now = now.ToUnixTimeMilliseconds() }) > 0,
        cancellation);

    public Task PostponeAsync(ChannelAddress channel, DateTimeOffset until, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            $"UPDATE delivery_part SET next_at = @Until WHERE row = ({PartRow.Head}) AND state = 'Queued'",
            new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "", Until = until.ToUnixTimeMilliseconds() }),
        cancellation);

    public async Task<ReadyPart?> IntendAsync(ChannelAddress channel, DateTimeOffset now, CancellationToken cancellation) => await database.WriteDurablyAsync(
        async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<PartRow>($"{PartRow.Select} WHERE p.row = ({PartRow.Head})", Address(channel));
            if (row is null || row.State != nameof(PartState.Queued) || row.NextAt > now.ToUnixTimeMilliseconds())
                return null;
            await connection.ExecuteAsync(
                "UPDATE delivery_part SET state = 'Intended', attempts = attempts + 1, intended_at = @Now WHERE row = @Row",
                new { row.Row, Now = now.ToUnixTimeMilliseconds() });
            return row.ToReadyPart(await PartFiles.ReadAsync(connection, row.Row)) with { Attempts = (int)row.Attempts + 1 };
        },
        cancellation);

    public Task SettleAsync(long part, PartSettlement settlement, DateTimeOffset now, CancellationToken cancellation) => database.WriteDurablyAsync(
        async connection => await SettleAsync(connection, part, settlement, now) > 0 && await StandIns.FollowAsync(connection, part, settlement.State, now),
        cancellation);

    public async Task<string?> FirstUnknownAsync(ChannelAddress channel, IReadOnlyList<string> messageIds, CancellationToken cancellation)
    {
        var known = (await database.ReadAsync(
            connection => connection.QueryAsync<string>(
                $"SELECT message_id FROM delivery_part WHERE message_id IN @Ids AND {PartRow.InChannel}",
                new { Ids = messageIds, channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "" }),
            cancellation)).ToHashSet(StringComparer.Ordinal);
        return messageIds.FirstOrDefault(id => !known.Contains(id));
    }

    public Task<IReadOnlyList<ReadyPart>> InterruptedAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<ReadyPart>>(
        async connection => [.. (await connection.QueryAsync<PartRow>($"{PartRow.Select} WHERE p.state = 'Intended' ORDER BY p.row"))
            .Select(r => r.ToReadyPart([]) with { DoubtSince = DateTimeOffset.FromUnixTimeMilliseconds(r.DoubtSince ?? r.IntendedAt!.Value) })],
        cancellation);

    public Task<IReadOnlyList<PausedSubscription>> CloseChannelAsync(ChannelAddress channel, string reason, DateTimeOffset now, CancellationToken cancellation) => database.WriteDurablyAsync<IReadOnlyList<PausedSubscription>>(
        async connection =>
        {
            var parameters = Address(channel, reason, now);
            await connection.ExecuteAsync($"UPDATE delivery_part SET state = 'Failed', reason = @Reason, settled_at = @Now WHERE {PartRow.InChannel} AND state <> 'Sent' AND state = 'Queued'", parameters);
            return [.. (await connection.QueryAsync<(long Number, string Owner)>(
                $"UPDATE subscription SET paused_at = @Now, pause_reason = @Reason, next_due = NULL, asked_at = NULL, revision = revision + 1 WHERE {PartRow.InChannel} AND paused_at IS NULL RETURNING number, owner_id",
                parameters)).Select(r => new PausedSubscription(r.Number, channel, r.Owner))];
        },
        cancellation);

    public Task MoveChannelAsync(ChannelAddress from, ChannelAddress to, CancellationToken cancellation) => database.WriteDurablyAsync(
        async connection =>
        {
            var parameters = new { from.Platform, from.ChannelId, To = to.ChannelId };
            await connection.ExecuteAsync("UPDATE delivery_part SET channel_id = @To WHERE platform = @Platform AND channel_id = @ChannelId", parameters);
            await connection.ExecuteAsync("UPDATE subscription SET channel_id = @To, revision = revision + 1 WHERE platform = @Platform AND channel_id = @ChannelId", parameters);
            return await connection.ExecuteAsync("UPDATE OR REPLACE channel_zone SET channel_id = @To WHERE platform = @Platform AND channel_id = @ChannelId", parameters);
        },
        cancellation);

    public Task<bool> RetryAsync(long part, ChannelAddress channel, DateTimeOffset now, CancellationToken cancellation) => database.WriteDurablyAsync(
        async connection => await connection.ExecuteAsync(
            $"""
            UPDATE delivery_part SET state = 'Queued', attempts = 0, doubt_since = NULL, settled_at = NULL, queued_at = @Now, next_at = @Now
            WHERE row = @Part AND {PartRow.InChannel} AND state IN ('Uncertain', 'Failed')
            """,
            new { Part = part, channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "", Now = now.ToUnixTimeMilliseconds() }) > 0,
        cancellation);

    public Task<IReadOnlyList<OpenPart>> OpenAsync(ChannelAddress channel, int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<OpenPart>>(
        async connection => [.. (await connection.QueryAsync<PartRow>(
            $"{PartRow.Select} WHERE p.platform = @Platform AND p.channel_id = @ChannelId AND p.thread_id = @ThreadId AND p.state <> 'Sent' AND p.state NOT IN ('Held', 'Dropped') ORDER BY p.row LIMIT @Limit",
            new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "", Limit = limit })).Select(r => r.ToOpenPart())],
        cancellation);

    public Task<OutboxCounts> CountAsync(ChannelAddress? channel, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var rows = (await connection.QueryAsync<(string State, long Count, long? Oldest)>(
                $"SELECT state, count(*), min(queued_at) FROM delivery_part WHERE state IN ('Queued', 'Intended', 'Uncertain', 'Failed'){(channel is null ? "" : $" AND state <> 'Sent' AND {PartRow.InChannel}")} GROUP BY state",
                new { channel?.Platform, channel?.ChannelId, ThreadId = channel?.ThreadId ?? "" })).ToList();
            long Of(params string[] states) => rows.Where(r => states.Contains(r.State)).Sum(r => r.Count);
            var oldest = rows.Where(r => r.State is "Queued" or "Intended").Min(r => r.Oldest);
            return new OutboxCounts(Of("Queued", "Intended"), Of("Uncertain"), Of("Failed"), oldest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
        },
        cancellation);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var gone = await connection.ExecuteAsync(
                "DELETE FROM delivery WHERE composed_at < @Before AND NOT EXISTS (SELECT 1 FROM delivery_part p WHERE p.delivery = delivery.row AND p.state IN ('Queued', 'Intended'))",
                new { Before = before.ToUnixTimeMilliseconds() });
            await connection.ExecuteAsync("DELETE FROM delivery_file WHERE NOT EXISTS (SELECT 1 FROM delivery_part_file f WHERE f.hash = delivery_file.hash)");
            return gone;
        },
        cancellation);

    private static Task<int> SettleAsync(SqliteConnection connection, long part, PartSettlement settlement, DateTimeOffset now) => connection.ExecuteAsync(
        """
        UPDATE delivery_part SET state = @State, reason = @Reason, message_id = coalesce(@MessageId, message_id), next_at = coalesce(@NextAt, next_at),
            doubt_since = @DoubtSince, settled_at = iif(@State = 'Queued', NULL, @Now)
        WHERE row = @Part AND state = 'Intended'
        """,
        new
        {
            Part = part,
            State = settlement.State.ToString(),
            settlement.Reason,
            settlement.MessageId,
            NextAt = settlement.NextAt?.ToUnixTimeMilliseconds(),
            DoubtSince = settlement.DoubtSince?.ToUnixTimeMilliseconds(),
            Now = now.ToUnixTimeMilliseconds(),
        });

    private static object Address(ChannelAddress channel) => new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "" };

    private static object Address(ChannelAddress channel, string reason, DateTimeOffset now) =>
        new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "", Reason = reason, Now = now.ToUnixTimeMilliseconds() };
}
