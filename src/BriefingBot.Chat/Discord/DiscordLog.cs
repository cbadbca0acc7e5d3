using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

internal static partial class DiscordLog
{
    [LoggerMessage(210, LogLevel.Error, "Discord is switched off: {Sentence}")]
    public static partial void Stopped(ILogger logger, string sentence);

    [LoggerMessage(211, LogLevel.Error, "Discord's commands could not be registered: {Sentence}")]
    public static partial void NotRegistered(ILogger logger, string sentence);

    [LoggerMessage(212, LogLevel.Warning, "Interaction {Id} got no answer: {Sentence}")]
    public static partial void NotAnswered(ILogger logger, ulong id, string sentence);

    [LoggerMessage(213, LogLevel.Error, "Interaction {Id} failed")]
    public static partial void Failed(ILogger logger, Exception fault, ulong id);
}
