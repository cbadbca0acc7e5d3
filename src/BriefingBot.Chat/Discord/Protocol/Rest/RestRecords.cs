using System.Text.Json.Serialization;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>Where the gateway is, and how many sessions may still be started.</summary>
internal sealed record GatewayBot([property: JsonRequired] string Url, int Shards, [property: JsonRequired] SessionStartLimit SessionStartLimit);

/// <param name="ResetAfter">Milliseconds until the budget is full again.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);

internal sealed record DiscordApplication([property: JsonRequired] string Id, string? Name);

internal sealed record DiscordGuild([property: JsonRequired] string Id, string? Name);

/// <param name="LastMessageId">The last message that was posted there, whether or not it still stands; null where there never was one.</param>
internal sealed record DiscordChannel([property: JsonRequired] string Id, string? LastMessageId);

internal sealed record CreatedObject([property: JsonRequired] string Id);

/// <summary>The first answer to an interaction.</summary>
/// <param name="Data">A <see cref="Messages.DiscordMessage"/>, <see cref="DeferredAnswer"/>, <see cref="FormAnswer"/> or <see cref="AutocompleteAnswer"/>.</param>
internal sealed record InteractionAnswer(int Type, object? Data = null)
{
    public const int Message = 4;
    public const int Deferred = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Autocomplete = 8;
    public const int Form = 9;
}

internal sealed record DeferredAnswer(int Flags);

internal sealed record AutocompleteAnswer(IReadOnlyList<CommandChoice> Choices);

internal sealed record CommandChoice(string Name, string Value);

internal sealed record PrivateChannelRequest(string RecipientId);

internal sealed record ThreadRequest(string Name);

/// <summary>A command as it is registered.</summary>
/// <param name="Description">Null for a command on messages, which has none.</param>
internal sealed record ApplicationCommand(string Name, string? Description, IReadOnlyList<CommandOption>? Options)
{
    public const int Slash = 1;
    public const int OnMessage = 3;

    public int Type { get; init; } = Slash;

    /// <summary>The permission that a member needs to see it, until the guild's admins say otherwise; null for none.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>By locale ("de", "pt-BR"); null where there is none.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
}

/// <param name="Type">3 text, 4 whole number, 5 yes or no.</param>
internal sealed record CommandOption(int Type, string Name, string Description)
{
    public const int Text = 3;
    public const int Integer = 4;
    public const int Boolean = 5;

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public int? MaxLength { get; init; }

    public int? MinValue { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
}
