using BriefingBot.Engine.Inbound;
using Dapper;

namespace BriefingBot.Storage.Inbound;

internal sealed class InboundStore(Database database) : IInboundStore
{
    // Telegram keeps an update that was not confirmed for 24 hours; what is older cannot come again.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<long>> RecordAsync(string stream, IReadOnlyList<long> updates, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<long>>(
        async connection =>
        {
            await connection.ExecuteAsync("DELETE FROM inbound_update WHERE seen_at < @Oldest", new { Oldest = (now - Kept).ToUnixTimeMilliseconds() });
            var fresh = new List<long>(updates.Count);
            foreach (var update in updates)
            {
                var added = await connection.ExecuteAsync(
                    "INSERT INTO inbound_update (stream, update_id, seen_at) VALUES (@Stream, @Update, @Now) ON CONFLICT DO NOTHING",
                    new { Stream = stream, Update = update, Now = now.ToUnixTimeMilliseconds() });
                if (added == 1)
                    fresh.Add(update);
            }
            return fresh;
        },
        cancellation);

    public Task<long?> OffsetAsync(string stream, DateTimeOffset oldest, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long?>("SELECT next_update FROM inbound_offset WHERE stream = @Stream AND kept_at >= @Oldest", new { Stream = stream, Oldest = oldest.ToUnixTimeMilliseconds() }),
        cancellation);

    public Task KeepOffsetAsync(string stream, long offset, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "INSERT INTO inbound_offset (stream, next_update, kept_at) VALUES (@Stream, @Offset, @Now) ON CONFLICT (stream) DO UPDATE SET next_update = excluded.next_update, kept_at = excluded.kept_at",
            new { Stream = stream, Offset = offset, Now = now.ToUnixTimeMilliseconds() }),
        cancellation);
}
