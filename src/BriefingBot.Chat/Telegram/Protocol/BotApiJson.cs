using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Chat.Telegram.Protocol;

internal static class BotApiJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 64,
    };
}
