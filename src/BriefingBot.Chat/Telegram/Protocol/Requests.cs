namespace BriefingBot.Chat.Telegram.Protocol;

// Parameters of the methods that we call, under the platform's names; what is null is left out.

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SendMessage(
    long ChatId,
    string Text,
    string? ParseMode = null,
    long? MessageThreadId = null,
    LinkPreview? LinkPreviewOptions = null,
    ReplyTo? ReplyParameters = null,
    WireKeyboard? ReplyMarkup = null,
    bool? DisableNotification = null);

internal sealed record EditMessageText(long ChatId, long MessageId, string Text, string? ParseMode = null, LinkPreview? LinkPreviewOptions = null, WireKeyboard? ReplyMarkup = null);

internal sealed record EditMessageCaption(long ChatId, long MessageId, string? Caption = null, string? ParseMode = null, WireKeyboard? ReplyMarkup = null);

/// <summary>sendPhoto and sendDocument.</summary>
internal sealed record SendFile(
    long ChatId,
    FileBytes File,
    string? Caption = null,
    string? ParseMode = null,
    long? MessageThreadId = null,
    ReplyTo? ReplyParameters = null,
    WireKeyboard? ReplyMarkup = null);

internal sealed record FileBytes(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>editMessageMedia, for photos.</summary>
internal sealed record EditMessagePhoto(long ChatId, long MessageId, FileBytes File, string? Caption = null, string? ParseMode = null, WireKeyboard? ReplyMarkup = null);

internal sealed record PhotoMedia(string Media, string? Caption = null, string? ParseMode = null)
{
    public string Type => "photo";
}

internal sealed record DeleteMessage(long ChatId, long MessageId);

internal sealed record GetChat(long ChatId);

internal sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text = null, bool? ShowAlert = null);

internal sealed record AnswerInlineQuery(string InlineQueryId, IReadOnlyList<InlineArticle> Results, int? CacheTime = null, bool? IsPersonal = null, string? NextOffset = null, InlineButton? Button = null);

/// <summary>A button over the cards that opens the private chat with the bot, with a start parameter.</summary>
internal sealed record InlineButton(string Text, string StartParameter);

internal sealed record InlineArticle(string Id, string Title, InlineText InputMessageContent, string? Description = null)
{
    public string Type => "article";
}

internal sealed record InlineText(string MessageText, string? ParseMode = null, LinkPreview? LinkPreviewOptions = null);

internal sealed record SetMyCommands(IReadOnlyList<MenuLine> Commands, MenuScope? Scope = null, string? LanguageCode = null);

internal sealed record MenuLine(string Command, string Description);

internal sealed record MenuScope(string Type, long? ChatId = null);

internal sealed record SetWebhook(string Url, string? SecretToken = null, int? MaxConnections = null, IReadOnlyList<string>? AllowedUpdates = null);

internal sealed record DeleteWebhook(bool? DropPendingUpdates = null);

internal sealed record SendChatAction(long ChatId, string Action, long? MessageThreadId = null);

internal sealed record GetChatAdministrators(long ChatId);

internal sealed record GetChatMember(long ChatId, long UserId);

internal sealed record LinkPreview(bool IsDisabled);

internal sealed record ReplyTo(long MessageId, bool AllowSendingWithoutReply);
