namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>Where the scripted platform does otherwise than usual.</summary>
internal sealed record ConversationScript
{
    /// <summary>Settings of the configuration beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Answers of its own; null leaves the usual one.</summary>
    public Func<DiscordRequest, DiscordAnswer?> Answer { get; init; } = _ => null;

    /// <summary>Ids of the guilds that the bot is in.</summary>
    public IReadOnlyList<string> GuildsOfBot { get; init; } = [DiscordConversation.Guild];

    /// <summary>The gateway closes each session with this code as it begins.</summary>
    public int? ClosesWith { get; init; }

    /// <summary>The gateway closes each connection that resumes a session with this code.</summary>
    public int? ClosesResumedWith { get; init; }

    /// <summary>So many events that the client has seen come again when it resumes.</summary>
    public int ReplaysAgain { get; init; }
}
