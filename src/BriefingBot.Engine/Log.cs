using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "/{Command} failed, reference {Reference}")]
    public static partial void CommandFailed(ILogger logger, Exception fault, string command, string reference);

    [LoggerMessage(2, LogLevel.Warning, "Withheld from \"{Title}\": \"{Text}\" is not in what it cites ({Missing})")]
    public static partial void Withheld(ILogger logger, string title, string text, string missing);
}
