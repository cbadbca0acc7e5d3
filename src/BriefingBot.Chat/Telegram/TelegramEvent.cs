namespace BriefingBot.Chat.Telegram;

/// <summary>Where something happens: a chat, and the topic in it where the chat is a forum.</summary>
internal sealed record ChatPlace(long ChatId, long? TopicId, bool IsPrivate);

/// <summary>Something that a person did in a chat.</summary>
internal abstract record TelegramEvent(ChatPlace Place, long UserId);

/// <summary>A command: "/group isis-k", without the bot's name.</summary>
/// <param name="IsAddressed">The bot's name stood behind the command.</param>
internal sealed record IncomingCommand(ChatPlace Place, long UserId, long MessageId, string Line, bool IsAddressed) : TelegramEvent(Place, UserId);

/// <summary>Words for the bot that are no command: a private message, or a reply to the bot in a group.</summary>
internal sealed record IncomingQuestion(ChatPlace Place, long UserId, long MessageId, string Text) : TelegramEvent(Place, UserId);

/// <summary>A button pressed.</summary>
/// <param name="MessageId">The message that bears the button.</param>
/// <param name="Label">What the button says; empty where the platform does not tell.</param>
internal sealed record IncomingPress(ChatPlace Place, long UserId, long MessageId, string PressId, string Token, string Label) : TelegramEvent(Place, UserId);
