using System.Security.Cryptography;
using System.Text.Json;
using BriefingBot.Engine.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Delivery;

/// <summary>Writes deliveries with all their parts and pictures, inside a transaction of the caller.</summary>
internal sealed class DeliveryWriter(SqliteConnection connection, DateTimeOffset now)
{
    private readonly long _now = now.ToUnixTimeMilliseconds();
    private readonly Dictionary<byte[], byte[]> _hashes = [];
    private readonly Dictionary<IReadOnlyList<DeliveryMention>, string> _mentions = [];

    /// <summary>The rows of the parts, in order; null where a delivery with the key is there already.</summary>
    public async Task<IReadOnlyList<long>?> WriteAsync(QueuedDelivery delivery, DeliveryWindow? window = null)
    {
        if (await InsertAsync(delivery, window, null) is not { } row)
            return null;
        var parts = await WritePartsAsync(row, delivery, PartState.Queued);
        if (delivery.StandIn is { } standIn && await InsertAsync(standIn, null, row) is { } held)
            await WritePartsAsync(held, standIn, PartState.Held);
        return parts;
    }

    private Task<long?> InsertAsync(QueuedDelivery delivery, DeliveryWindow? window, long? standsInFor)
    {
        return connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO delivery (key, kind, subscription, title, parts, after_change, through_change, from_at, through_at, composed_at, mentions, stands_in_for)
            VALUES (@Key, @Kind, @Subscription, @Title, @Parts, @After, @Through, @From, @To, @Now, @Mentions, @StandsInFor) ON CONFLICT DO NOTHING RETURNING row
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
                Mentions = MentionsOf(delivery),
                StandsInFor = standsInFor,
            });
    }

    // Digests that say the same share the list.
    private string MentionsOf(QueuedDelivery delivery)
    {
        if (!_mentions.TryGetValue(delivery.Mentions, out var json))
            _mentions.Add(delivery.Mentions, json = JsonSerializer.Serialize(delivery.Mentions));
        return json;
    }

    private async Task<IReadOnlyList<long>> WritePartsAsync(long row, QueuedDelivery delivery, PartState state)
    {
        var parts = new List<long>(delivery.Parts.Count);
        for (var i = 0; i < delivery.Parts.Count; i++)
            parts.Add(await WriteAsync(row, delivery, i, state));
        return parts;
    }

    private async Task<long> WriteAsync(long row, QueuedDelivery delivery, int index, PartState state)
    {
        var part = delivery.Parts[index];
        var added = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO delivery_part (delivery, number, platform, channel_id, thread_id, payload, nonce, edits, state, queued_at, next_at)
            VALUES (@Delivery, @Number, @Platform, @ChannelId, @ThreadId, @Payload, @Nonce, @Edits, @State, @Now, @Now) RETURNING row
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
                State = state.ToString(),
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
