using BriefingBot.Engine.Delivery;
using Dapper;

namespace BriefingBot.Storage.Delivery;

internal sealed class ChannelMoves(Database database) : IChannelMoves
{
    public Task RecordAsync(ChannelAddress from, ChannelAddress to, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "INSERT INTO channel_move (platform, from_id, to_id, moved_at) VALUES (@Platform, @From, @To, @Now) ON CONFLICT (platform, from_id) DO UPDATE SET to_id = excluded.to_id",
            new { from.Platform, From = from.ChannelId, To = to.ChannelId, Now = now.ToUnixTimeMilliseconds() }),
        cancellation);

    public Task<IReadOnlyList<(string From, string To)>> OfAsync(string platform, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<(string, string)>>(
        async connection => [.. await connection.QueryAsync<(string, string)>(
            "SELECT from_id, to_id FROM channel_move WHERE platform = @Platform ORDER BY moved_at, from_id", new { Platform = platform })],
        cancellation);
}
