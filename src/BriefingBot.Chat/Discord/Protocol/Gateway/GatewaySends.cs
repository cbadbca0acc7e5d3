using System.Runtime.InteropServices;
using System.Text.Json;
using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>What we send to the gateway, as bytes; all of it far under the platform's 4,096.</summary>
internal static class GatewaySends
{
    /// <summary>Guilds (1), guild messages (512) and direct messages (4096): none of them privileged.</summary>
    public const int Intents = 4609;

    public static byte[] Heartbeat(long? sequence) => JsonSerializer.SerializeToUtf8Bytes(new { op = GatewayPayload.Heartbeat, d = sequence });

    public static byte[] Identify(string token, ShardNumber shard) => Write(GatewayPayload.Identify, new
    {
        token,
        intents = Intents,
        properties = new { os = RuntimeInformation.RuntimeIdentifier, browser = "briefingbot", device = "briefingbot" },
        shard = new[] { shard.Number, shard.Of },
    });

    public static byte[] Resume(string token, GatewaySession session) =>
        Write(GatewayPayload.Resume, new { token, session_id = session.Id, seq = session.Sequence });

    private static byte[] Write(int op, object d) => JsonSerializer.SerializeToUtf8Bytes(new { op, d }, DiscordJson.Options);
}
