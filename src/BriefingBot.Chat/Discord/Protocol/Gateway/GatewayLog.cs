using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

internal static partial class GatewayLog
{
    [LoggerMessage(201, LogLevel.Warning, "Discord's gateway: {Why}; the session is kept: {Kept}")]
    public static partial void Ended(ILogger logger, string why, bool kept);

    [LoggerMessage(202, LogLevel.Warning, "Discord's gateway allows no more sessions for now; waiting {Wait}")]
    public static partial void NoStartsLeft(ILogger logger, TimeSpan wait);
}
