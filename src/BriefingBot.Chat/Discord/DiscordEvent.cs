namespace BriefingBot.Chat.Discord;

/// <summary>What a person did in Discord that asks for an answer.</summary>
internal abstract record DiscordEvent(Interaction Interaction);

/// <summary>A slash command with its options by name, as typed.</summary>
internal sealed record IncomingCommand(Interaction Interaction, string Name, IReadOnlyDictionary<string, string> Options) : DiscordEvent(Interaction);

/// <summary>An option that is being typed and wants suggestions.</summary>
internal sealed record IncomingTyping(Interaction Interaction, string Command, string Option, string Text) : DiscordEvent(Interaction);

/// <summary>A button that was pressed, or a choice from a menu.</summary>
internal sealed record IncomingPress(Interaction Interaction, string Token) : DiscordEvent(Interaction);

/// <summary>Where an answer goes; the token is a secret that lives 15 minutes.</summary>
/// <param name="GuildId">Null in a direct message.</param>
internal sealed record Interaction(ulong Id, string Token, string ApplicationId, string? GuildId, string ChannelId, string UserId)
{
    public override string ToString() => $"interaction {Id}";
}
