using System.Security.Cryptography;
using BriefingBot.Engine.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Delivery;

/// <summary>Writes deliveries with all their parts and pictures, inside a transaction of the caller.</summary>
internal sealed class DeliveryWriter(SqliteConnection connection, DateTimeOffset now)
{
    private readonly long _now = now.ToUnixTimeMilliseconds();
    private readonly Dictionary<byte[], byte[]> _hashes = [];

    /// <summary>The rows of the parts, in order; null where a delivery with the key is there already.</summary>
    public async Task<IReadOnlyList<long>?> WriteAsync(QueuedDelivery delivery, DeliveryWindow? window = null)
    {
        var row = await connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO delivery (key, kind, subscription, title, parts, after_change, through_change, from_at, through_at, composed_at)
            VALUES (@Key, @Kind, @Subscription, @Title, @Parts, @After, @Through, @From, @To, @Now) ON CONFLICT DO NOTHING RETURNING row
            """,
            new
            {
                delivery.Key,
                Kind = delivery.Kind.ToString(),
                delivery.Subscription,
                delivery.Title,
                Parts = delivery.Parts.Count,
                window?.After,
                window?.Through,
                From = window?.From.ToUnixTimeMilliseconds(),
                To = window?.To.ToUnixTimeMilliseconds(),
                Now = _now,
            });
        if (row is not { } added)
            return null;
        var parts = new List<long>(delivery.Parts.Count);
        for (var i = 0; i < delivery.Parts.Count; i++)
            parts.Add(await WriteAsync(added, delivery, i));
        return parts;
    }

    private async Task<long> WriteAsync(long row, QueuedDelivery delivery, int index)
    {
        var part = delivery.Parts[index];
        var added = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO delivery_part (delivery, number, platform, channel_id, thread_id, payload, nonce, edits, state, queued_at, next_at)
            VALUES (@Delivery, @Number, @Platform, @ChannelId, @ThreadId, @Payload, @Nonce, @Edits, 'Queued', @Now, @Now) RETURNING row
            """,
            new
            {
                Delivery = row,
                Number = index + 1,
                delivery.Channel.Platform,
                delivery.Channel.ChannelId,
                ThreadId = delivery.Channel.ThreadId ?? "",
                part.Frozen.Payload,
                Nonce = PartNonce.Of(delivery.Key, index + 1),
                part.Edits,
                Now = _now,
            });
        for (var i = 0; i < part.Frozen.Files.Count; i++)
            await WriteAsync(added, i, part.Frozen.Files[i]);
        return added;
    }

    private async Task WriteAsync(long part, int ordinal, FrozenFile file)
    {
        // Briefs that are the same share their pictures, so the same array comes again and again.
        if (!_hashes.TryGetValue(file.Content, out var hash))
        {
            _hashes.Add(file.Content, hash = SHA256.HashData(file.Content));
            await connection.ExecuteAsync("INSERT INTO delivery_file VALUES (@Hash, @MediaType, @Content) ON CONFLICT DO NOTHING", new { Hash = hash, file.MediaType, file.Content });
        }
        await connection.ExecuteAsync("INSERT INTO delivery_part_file VALUES (@Part, @Ordinal, @Name, @Hash)", new { Part = part, Ordinal = ordinal, file.Name, Hash = hash });
    }
}

/// <summary>The changes that a delivery covers, and the instants at which they were the newest.</summary>
internal sealed record DeliveryWindow(long After, long Through, DateTimeOffset From, DateTimeOffset To);
