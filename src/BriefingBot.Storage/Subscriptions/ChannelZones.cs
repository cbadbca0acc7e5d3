using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;
using Dapper;

namespace BriefingBot.Storage.Subscriptions;

internal sealed class ChannelZones(Database database) : IChannelZones
{
    public async Task<TimeZoneInfo> FindAsync(ChannelAddress channel, CancellationToken cancellation)
    {
        var zone = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<string?>("SELECT zone FROM channel_zone WHERE platform = @Platform AND channel_id = @ChannelId", new { channel.Platform, channel.ChannelId }),
            cancellation);
        // A zone that newer tables have dropped is no reason to answer nothing.
        return zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
    }

    public Task SetAsync(ChannelAddress channel, string zone, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "INSERT INTO channel_zone VALUES (@Platform, @ChannelId, @Zone) ON CONFLICT DO UPDATE SET zone = excluded.zone",
            new { channel.Platform, channel.ChannelId, Zone = zone }),
        cancellation);
}
