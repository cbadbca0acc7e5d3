using System.Collections.Concurrent;
using BriefingBot.Chat.Discord.Protocol.Gateway;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Reads the gateway's events: what asks for an answer goes on, what says how the bot stands goes into its state.</summary>
/// <param name="rejoined">Hears of a guild that has invited the bot while it was connected.</param>
internal sealed class GatewayEvents(DiscordState state, Action<DiscordEvent> happened, Action<string> rejoined)
{
    // Who we are may in theory differ by connection only while a bot's token is changed; the last one counts.
    private readonly ConcurrentDictionary<string, byte> _guilds = new(StringComparer.Ordinal);
    private volatile Self? _self;

    public void Take(int shard, GatewayPayload payload)
    {
        var d = payload.Data;
        switch (payload.Event)
        {
            case "READY":
                _self = d.Child("user")?.Text("id") is { } user ? new Self(user, d.Child("application")?.Text("id") ?? user) : null;
                Ready(shard, [.. d.List("guilds").Select(g => g.Text("id")).OfType<string>()]);
                break;
            case "RESUMED":
                state.Connected(shard, guilds: null);
                break;
            case "GUILD_CREATE" when d.Text("id") is { } guild && _guilds.TryAdd(guild, 0):
                state.Joined(guild);
                rejoined(guild);
                break;
            // "unavailable" means an outage of the platform; without it the bot was removed.
            case "GUILD_DELETE" when d.Text("id") is { } guild && !d.Flag("unavailable"):
                _guilds.TryRemove(guild, out _);
                state.Removed(guild);
                break;
            case "INTERACTION_CREATE" when InteractionReader.Read(d) is { } interaction:
                happened(interaction);
                break;
            case "MESSAGE_CREATE" when _self is { } self && MessageReader.Read(d, self.User, self.Application) is { } question:
                happened(question);
                break;
        }
    }

    private void Ready(int shard, IReadOnlyList<string> guilds)
    {
        foreach (var guild in guilds)
            _guilds.TryAdd(guild, 0);
        state.Connected(shard, guilds);
    }

    private sealed record Self(string User, string Application);
}
