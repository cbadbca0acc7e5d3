using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord;

/// <summary>A reply and the messages that show it.</summary>
internal sealed record ComposedAnswer(Reply Reply, IReadOnlyList<DiscordMessage> Messages)
{
    /// <summary>True for a page that can take the place of the one before.</summary>
    public bool Fits => Reply.Status == ReplyStatus.Answered && Messages.Count == 1;
}
