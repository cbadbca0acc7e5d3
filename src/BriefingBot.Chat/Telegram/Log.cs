using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Telegram: connected ({Bot})")]
    public static partial void Connected(ILogger logger, string bot);

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
}
