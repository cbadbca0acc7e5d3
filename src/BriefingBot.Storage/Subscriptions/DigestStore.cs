using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.Storage.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Subscriptions;

internal sealed class DigestStore(Database database) : IDigestStore
{
    public Task<int> FreezeAsync(IReadOnlyList<FrozenDigest> digests, DateTimeOffset now, CancellationToken cancellation) => database.WriteDurablyAsync(
        async connection =>
        {
            var writer = new DeliveryWriter(connection, now);
            var kept = 0;
            foreach (var digest in digests)
                kept += await FreezeAsync(connection, writer, digest) ? 1 : 0;
            return kept;
        },
        cancellation);

    public Task<IReadOnlyList<MadeDigest>> LastOfChannelAsync(ChannelAddress channel, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<MadeDigest>>(
        async connection => [.. (await connection.QueryAsync<(long Subscription, string Title, long Composed, long Parts, long Sent)>(
            """
            SELECT d.subscription, d.title, d.composed_at, d.parts, (SELECT count(*) FROM delivery_part p WHERE p.delivery = d.row AND p.state = 'Sent')
            FROM subscription s JOIN delivery d ON d.row = (SELECT max(row) FROM delivery WHERE subscription = s.number AND kind = 'Digest')
            WHERE s.platform = @Platform AND s.channel_id = @ChannelId AND s.thread_id = @ThreadId ORDER BY d.subscription
            """,
            new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "" }))
            .Select(r => new MadeDigest(r.Subscription, r.Title, DateTimeOffset.FromUnixTimeMilliseconds(r.Composed), (int)r.Parts, (int)r.Sent))],
        cancellation);

    // The transaction holds the write lock: nobody changes the subscription between the look and the update.
    private static async Task<bool> FreezeAsync(SqliteConnection connection, DeliveryWriter writer, FrozenDigest digest)
    {
        var read = digest.Subscription;
        if (await connection.ExecuteScalarAsync<long?>("SELECT revision FROM subscription WHERE number = @Number", new { read.Number }) != read.Revision)
            return false;
        var window = new DeliveryWindow(read.Cut.Number, digest.Cut.Number, read.Cut.At, digest.Cut.At);
        if (digest.Delivery is { } delivery && await writer.WriteAsync(delivery, window) is null)
            return false;
        var after = SubscriptionRow.Of(read with { Cut = digest.Cut, Settled = digest.Settled, AskedAt = null });
        await connection.ExecuteAsync(
            "UPDATE subscription SET cut = @Cut, cut_at = @CutAt, settled_at = @SettledAt, next_due = @NextDue, asked_at = NULL, revision = revision + 1 WHERE number = @Number",
            after);
        return true;
    }
}
