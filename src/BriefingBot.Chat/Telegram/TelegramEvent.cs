namespace BriefingBot.Chat.Telegram;

/// <summary>Where something happens: a chat, and the topic in it where the chat is a forum.</summary>
internal sealed record ChatPlace(long ChatId, long? TopicId, bool IsPrivate, bool IsChannel = false);

/// <summary>Something that happened in a chat, mostly by a person.</summary>
internal abstract record TelegramEvent(ChatPlace Place, long UserId)
{
    /// <summary>Written in the chat's own name: an anonymous administrator of the group, or whoever posts in a channel.</summary>
    public bool SpeaksForChat { get; init; }
}

/// <summary>A command: "/group isis-k", without the bot's name.</summary>
/// <param name="IsAddressed">The bot's name stood behind the command.</param>
internal sealed record IncomingCommand(ChatPlace Place, long UserId, long MessageId, string Line, bool IsAddressed) : TelegramEvent(Place, UserId);

/// <summary>Words for the bot that are no command: a private message, a mention, or a reply to the bot. The mention itself is taken out.</summary>
internal sealed record IncomingQuestion(ChatPlace Place, long UserId, long MessageId, string Text) : TelegramEvent(Place, UserId)
{
    /// <summary>The bot's message that this one replies to; null for none.</summary>
    public long? RepliedTo { get; init; }
}

/// <summary>A button pressed.</summary>
/// <param name="MessageId">The message that bears the button.</param>
/// <param name="Label">What the button says; empty where the platform does not tell.</param>
internal sealed record IncomingPress(ChatPlace Place, long UserId, long MessageId, string PressId, string Token, string Label) : TelegramEvent(Place, UserId);

/// <summary>Words behind the bot's name in any chat at all, for which cards are wanted. The place is the asker's own.</summary>
internal sealed record IncomingInlineQuery(long UserId, string QueryId, string Text) : TelegramEvent(new ChatPlace(UserId, null, IsPrivate: true), UserId);

/// <summary>The group has become a supergroup, with another id. The place is the old one.</summary>
internal sealed record GroupMoved(ChatPlace Place, long NewChatId) : TelegramEvent(Place, 0);
