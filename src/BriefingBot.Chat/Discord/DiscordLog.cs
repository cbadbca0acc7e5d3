using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

internal static partial class DiscordLog
{
    [LoggerMessage(210, LogLevel.Error, "Discord is switched off: {Sentence}")]
    public static partial void Stopped(ILogger logger, string sentence);

    [LoggerMessage(211, LogLevel.Error, "Discord's commands could not be registered ({Scope}): {Sentence}")]
    public static partial void NotRegistered(ILogger logger, string scope, string sentence);

    [LoggerMessage(212, LogLevel.Warning, "{What} got no answer: {Sentence}")]
    public static partial void NotAnswered(ILogger logger, string what, string sentence);

    [LoggerMessage(213, LogLevel.Error, "{What} failed")]
    public static partial void Failed(ILogger logger, Exception fault, string what);

    [LoggerMessage(214, LogLevel.Warning, "Server {Guild} stands in Discord:Guilds, but the bot is not in it; invite it with the link of \"briefingbot discord invite\", or take the server off the list")]
    public static partial void NotInGuild(ILogger logger, string guild);

    [LoggerMessage(215, LogLevel.Information, "Server {Guild} has invited the bot and gets no answers, as it does not stand in Discord:Guilds")]
    public static partial void NotListed(ILogger logger, string guild);

    [LoggerMessage(217, LogLevel.Warning, "Discord did not take an answer made of components; it goes in the older form: {Sentence}")]
    public static partial void OlderForm(ILogger logger, string sentence);

    [LoggerMessage(216, LogLevel.Warning, "No thread was opened in channel {Channel}: {Sentence}")]
    public static partial void NoThread(ILogger logger, string channel, string sentence);
}
