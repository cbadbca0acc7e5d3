using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>Which guilds are answered, and who is an admin: the lists of the configuration. An empty list admits nobody.</summary>
internal sealed class DiscordAccess(DiscordOptions options)
{
    public const string Refusal = "This server is not on the list of those that may ask; its admin can add it to Discord:Guilds.";

    private readonly HashSet<string> _guilds = new(options.Guilds, StringComparer.Ordinal);
    private readonly HashSet<string> _admins = new(options.Admins, StringComparer.Ordinal);

    /// <summary>An admin may also ask in direct messages.</summary>
    public bool Admits(Interaction interaction) =>
        interaction.GuildId is { } guild ? _guilds.Contains(guild) : _admins.Contains(interaction.UserId);

    public Asker Asker(Interaction interaction) =>
        new("discord", interaction.UserId, interaction.ChannelId, TimeZoneInfo.Utc, _admins.Contains(interaction.UserId) ? CommandAccess.Admin : CommandAccess.Anyone);
}
