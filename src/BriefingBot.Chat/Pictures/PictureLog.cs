using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Pictures;

internal static partial class PictureLog
{
    [LoggerMessage(250, LogLevel.Warning, "Pictures are {Fault}")]
    public static partial void NotDrawn(ILogger logger, string fault);

    [LoggerMessage(251, LogLevel.Warning, "A picture of {Length} characters of SVG was not drawn; its text stands for it")]
    public static partial void Refused(ILogger logger, int length);
}
