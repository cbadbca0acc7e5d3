using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>Which guilds are answered, and who is an admin or an analyst: the lists of the configuration. An empty list admits nobody.</summary>
internal sealed class DiscordAccess(DiscordOptions options)
{
    public const string Refusal = "This server is not on the list of those that may ask; its admin can add it to Discord:Guilds.";

    public const string Platform = "discord";

    private readonly HashSet<string> _guilds = new(options.Guilds, StringComparer.Ordinal);
    private readonly HashSet<string> _admins = new(options.Admins, StringComparer.Ordinal);
    private readonly HashSet<string> _analysts = new(options.Analysts, StringComparer.Ordinal);

    /// <summary>Admins and analysts who are named by their own id may also ask in direct messages.</summary>
    public bool Admits(Origin origin) =>
        origin.GuildId is { } guild ? _guilds.Contains(guild) : _admins.Contains(origin.UserId) || _analysts.Contains(origin.UserId);

    public Asker Asker(Origin origin) => new(Platform, origin.UserId, origin.ChannelId, TimeZoneInfo.Utc, AccessOf(origin));

    // A role counts in the guilds that are admitted alone: elsewhere anybody can make one, though never with an id of ours.
    private CommandAccess AccessOf(Origin origin)
    {
        if (!Admits(origin))
            return CommandAccess.Anyone;
        var ids = origin.Roles.Append(origin.UserId).ToList();
        return ids.Exists(_admins.Contains) ? CommandAccess.Admin : ids.Exists(_analysts.Contains) ? CommandAccess.Analyst : CommandAccess.Anyone;
    }
}
