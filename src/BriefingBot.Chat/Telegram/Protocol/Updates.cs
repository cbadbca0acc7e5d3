namespace BriefingBot.Chat.Telegram.Protocol;

// What we read of the platform's objects, under its names; everything that it may leave out is nullable, the rest of an object is passed over.

internal sealed record WireUpdate(long UpdateId, WireMessage? Message, WireMessage? ChannelPost, WirePress? CallbackQuery, WireInlineQuery? InlineQuery);

internal sealed record WireMessage(
    long MessageId,
    WireChat Chat,
    WireUser? From,
    WireChat? SenderChat,
    string? Text,
    long? MessageThreadId,
    bool? IsTopicMessage,
    long? MigrateToChatId,
    long? MigrateFromChatId,
    bool? IsAutomaticForward,
    WireUser? ViaBot,
    IReadOnlyList<WireEntity?>? Entities,
    WireMessage? ReplyToMessage,
    WireKeyboard? ReplyMarkup);

internal sealed record WireEntity(string? Type, int Offset, int Length, WireUser? User);

internal sealed record WireChat(long Id, string? Type, string? Title = null, string? Username = null);

internal sealed record WireUser(long Id, bool? IsBot, string? Username, string? LanguageCode, bool? CanJoinGroups = null, bool? CanReadAllGroupMessages = null, bool? SupportsInlineQueries = null);

internal sealed record WirePress(string Id, WireUser From, WireMessage? Message, string? Data);

internal sealed record WireInlineQuery(string Id, WireUser From, string? Query, string? Offset);

internal sealed record WireKeyboard(IReadOnlyList<IReadOnlyList<WireButton>>? InlineKeyboard);

internal sealed record WireButton(string Text, string? CallbackData);

internal sealed record WireMember(string? Status, WireUser? User, bool? IsMember = null, bool? CanSendMessages = null, bool? CanPostMessages = null);

internal sealed record WireSent(long MessageId);

internal sealed record WireWebhook(string? Url, int? PendingUpdateCount, long? LastErrorDate, string? LastErrorMessage);
