using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Telegram: connected ({Bot}), {How}")]
    public static partial void Connected(ILogger logger, string bot, string how);

    [LoggerMessage(301, LogLevel.Warning, "Telegram: not connected, trying again: {Reason}")]
    public static partial void Disconnected(ILogger logger, string reason);

    [LoggerMessage(302, LogLevel.Error, "Telegram: the token is refused; set Telegram:Token as BotFather shows it. Telegram stays off until the next start.")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(303, LogLevel.Warning, "Telegram: a webhook was set for this bot; it is removed, as updates are asked for here")]
    public static partial void WebhookRemoved(ILogger logger);

    [LoggerMessage(304, LogLevel.Warning, "Telegram: a message to chat {Chat} did not go out: {Reason}")]
    public static partial void NotSent(ILogger logger, long chat, string reason);

    [LoggerMessage(305, LogLevel.Debug, "Telegram: a pressed button was not acknowledged: {Reason}")]
    public static partial void NotAcknowledged(ILogger logger, string reason);

    [LoggerMessage(306, LogLevel.Warning, "Telegram: the command menu was not set: {Reason}")]
    public static partial void MenuNotSet(ILogger logger, string reason);

    [LoggerMessage(307, LogLevel.Error, "Telegram: an update of chat {Chat} failed")]
    public static partial void UpdateFailed(ILogger logger, Exception fault, long chat);

    [LoggerMessage(308, LogLevel.Information, "Telegram: chat {Chat} is not on the list Telegram:Chats and was not answered")]
    public static partial void UnknownChat(ILogger logger, long chat);

    [LoggerMessage(309, LogLevel.Warning, "Telegram: chat {Chat} sends more than can be answered; an update of it was passed over")]
    public static partial void Flooded(ILogger logger, long chat);

    [LoggerMessage(310, LogLevel.Warning, "Telegram: an update was not recorded, the platform will send it again: {Reason}")]
    public static partial void NotRecorded(ILogger logger, string reason);

    [LoggerMessage(311, LogLevel.Information, "Telegram: group {From} is now supergroup {To}; it stays on the list and keeps its subscriptions")]
    public static partial void GroupMoved(ILogger logger, long from, long to);

    [LoggerMessage(312, LogLevel.Warning, "Telegram: the administrators of chat {Chat} could not be asked for: {Reason}")]
    public static partial void AdministratorsUnknown(ILogger logger, long chat, string reason);

    [LoggerMessage(313, LogLevel.Debug, "Telegram: cards were not shown: {Reason}")]
    public static partial void CardsNotShown(ILogger logger, string reason);

    [LoggerMessage(314, LogLevel.Warning, "Telegram: group {From} is now supergroup {To}, which could not be recorded: {Reason}")]
    public static partial void MoveNotRecorded(ILogger logger, long from, long to, string reason);
}
