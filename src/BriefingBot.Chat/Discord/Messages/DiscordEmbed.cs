namespace BriefingBot.Chat.Discord.Messages;

/// <summary>A card in the older form, for where components v2 cannot be shown.</summary>
internal sealed record DiscordEmbed(int Color)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<DiscordEmbedField>? Fields { get; init; }

    public DiscordEmbedImage? Image { get; init; }

    /// <summary>Characters that count towards the bound over all embeds of a message.</summary>
    public int TextLength() =>
        (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Fields?.Sum(f => f.Name.Length + f.Value.Length) ?? 0);
}

internal sealed record DiscordEmbedField(string Name, string Value);

internal sealed record DiscordEmbedImage(string Url);
