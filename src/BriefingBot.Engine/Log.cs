using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "/{Command} failed, reference {Reference}")]
    public static partial void CommandFailed(ILogger logger, Exception fault, string command, string reference);

    [LoggerMessage(2, LogLevel.Warning, "Withheld from \"{Title}\": \"{Text}\" is not in what it cites ({Missing})")]
    public static partial void Withheld(ILogger logger, string title, string text, string missing);

    [LoggerMessage(20, LogLevel.Error, "The outbox could not be read; the next round tries again")]
    public static partial void OutboxNotRead(ILogger logger, Exception fault);

    [LoggerMessage(21, LogLevel.Error, "Sending to a channel of {Platform} broke off; the next round tries again")]
    public static partial void ChannelNotServed(ILogger logger, Exception fault, string platform);

    [LoggerMessage(22, LogLevel.Error, "Posting to {Platform} broke inside the program")]
    public static partial void PosterBroke(ILogger logger, Exception fault, string platform);

    [LoggerMessage(23, LogLevel.Warning, "A channel of {Platform} is gone: {Reason}; its subscriptions are paused")]
    public static partial void ChannelGone(ILogger logger, string platform, string reason);

    [LoggerMessage(24, LogLevel.Error, "The digest of subscription {Number} was not made; the next run tries again")]
    public static partial void DigestNotMade(ILogger logger, Exception fault, long number);
}
