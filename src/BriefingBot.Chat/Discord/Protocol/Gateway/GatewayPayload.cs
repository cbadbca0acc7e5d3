using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>A message from the gateway.</summary>
internal sealed record GatewayPayload(int Opcode, JsonElement Data, long? Sequence, string? Event)
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;

    private const int DeepestPayload = 64;

    /// <summary>Null for bytes that are no payload.</summary>
    public static GatewayPayload? Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestPayload });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("op", out var op) || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var opcode))
                return null;
            var data = root.TryGetProperty("d", out var d) ? d.Clone() : default;
            return new GatewayPayload(opcode, data, SequenceIn(root), Text(root, "t"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A field of the payload's data as text; null where it is missing, null or something else.</summary>
    public string? DataText(string name) => Data.ValueKind == JsonValueKind.Object ? Text(Data, name) : null;

    /// <summary>A field of the payload's data as a positive whole number.</summary>
    public int? DataNumber(string name) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 0 ? number : null;

    private static long? SequenceIn(JsonElement root) =>
        root.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.Number && s.TryGetInt64(out var sequence) ? sequence : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
