using System.Text.Json.Serialization;

namespace BriefingBot.Chat.Discord.Messages;

/// <summary>One message as the platform takes it: components or embeds, never both, and the pictures that they show.</summary>
internal sealed record DiscordMessage
{
    /// <summary>Says that the message is made of components alone; it cannot be taken back from a message.</summary>
    public const int ComponentsV2Flag = 1 << 15;

    public const int EphemeralFlag = 1 << 6;

    public IReadOnlyList<DiscordEmbed>? Embeds { get; init; }

    public IReadOnlyList<DiscordComponent>? Components { get; init; }

    public int Flags { get; init; }

    public DiscordAllowedMentions AllowedMentions { get; } = new([]);

    public IReadOnlyList<DiscordAttachment>? Attachments { get; init; }

    /// <summary>Marks a message that is sent once however often it is asked for; with <see cref="EnforceNonce"/>.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    /// <summary>The message that this one answers.</summary>
    public DiscordReference? MessageReference { get; init; }

    /// <summary>In place of another message: who may see it was settled with the first one, and an edit that says so again is refused.</summary>
    public DiscordMessage ForEdit() => this with { Flags = Flags & ~EphemeralFlag, Attachments = Attachments ?? [] };

    [JsonIgnore]
    public IReadOnlyList<DiscordPicture> Pictures { get; init; } = [];
}

/// <param name="MessageId">A message that is gone meanwhile is no fault.</param>
internal sealed record DiscordReference(string MessageId)
{
    public bool FailIfNotExists => false;
}

/// <summary>Whom a message may ping: always nobody.</summary>
internal sealed record DiscordAllowedMentions(IReadOnlyList<string> Parse);

/// <summary>A file of the message by its place in the upload, from 0.</summary>
internal sealed record DiscordAttachment(string Id, string Filename, string? Description);

/// <summary>A picture in PNG form; messages show it under attachment://NAME.</summary>
internal sealed record DiscordPicture(string Name, ReadOnlyMemory<byte> Png, string Alternative);
