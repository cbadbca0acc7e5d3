namespace BriefingBot.Chat.Discord;

/// <summary>What a person did in Discord that asks for an answer.</summary>
internal abstract record DiscordEvent
{
    public abstract Origin Origin { get; }

    /// <summary>The platform's number for it: the same where it is told twice.</summary>
    public abstract ulong Id { get; }

    public abstract string ApplicationId { get; }
}

/// <summary>Who did it, and where.</summary>
/// <param name="GuildId">Null in a direct message.</param>
/// <param name="Roles">Ids of the roles that the person has in the guild.</param>
/// <param name="InThread">True where the channel is known to be a thread.</param>
internal sealed record Origin(string? GuildId, string ChannelId, string UserId, IReadOnlyList<string> Roles, bool InThread = false);

/// <summary>What the platform wants acknowledged within 3 seconds.</summary>
internal abstract record InteractionEvent(Interaction Interaction) : DiscordEvent
{
    public override Origin Origin => Interaction.Origin;

    public override ulong Id => Interaction.Id;

    public override string ApplicationId => Interaction.ApplicationId;
}

/// <summary>A slash command with its options by name, as typed.</summary>
internal sealed record IncomingCommand(Interaction Interaction, string Name, IReadOnlyDictionary<string, string> Options) : InteractionEvent(Interaction);

/// <summary>An option that is being typed and wants suggestions.</summary>
internal sealed record IncomingTyping(Interaction Interaction, string Command, string Option, string Text) : InteractionEvent(Interaction);

/// <summary>A button that was pressed, or a choice from a menu; <paramref name="CustomId"/> as we gave it out.</summary>
internal sealed record IncomingPress(Interaction Interaction, string CustomId) : InteractionEvent(Interaction);

/// <summary>"Ask about this message", with the words of the message that it was called on.</summary>
internal sealed record IncomingMessageCommand(Interaction Interaction, string Text) : InteractionEvent(Interaction);

/// <summary>A form that was sent off: its id as we gave it out, and what was written, by field.</summary>
internal sealed record IncomingForm(Interaction Interaction, string CustomId, IReadOnlyDictionary<string, string> Written) : InteractionEvent(Interaction);

/// <summary>A message to the bot: a mention, a direct message, a reply that pings it. Without the mention itself.</summary>
/// <param name="RepliedTo">The message that it replies to.</param>
internal sealed record IncomingQuestion(ulong MessageId, string BotId, Origin Place, string Text, string? RepliedTo) : DiscordEvent
{
    public override Origin Origin => Place;

    public override ulong Id => MessageId;

    public override string ApplicationId => BotId;
}

/// <summary>Where an answer goes; the token is a secret that lives 15 minutes.</summary>
internal sealed record Interaction(ulong Id, string Token, string ApplicationId, Origin Origin)
{
    public override string ToString() => $"interaction {Id}";
}
