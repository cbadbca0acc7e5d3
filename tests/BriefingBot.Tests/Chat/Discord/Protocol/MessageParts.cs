using System.Text.Json.Nodes;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>Finds parts of a message or form, wherever they stand in it.</summary>
internal static class MessageParts
{
    public static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => All(p.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    /// <summary>The custom id of the button with a label; null where there is none.</summary>
    public static string? Button(JsonNode? message, string label) =>
        All(message).Where(c => (c["label"] as JsonValue)?.GetValue<string>() == label).Select(c => c["custom_id"]?.GetValue<string>()).FirstOrDefault();

    public static string Text(JsonNode? message) => string.Join('\n', All(message).Select(c => (c["content"] as JsonValue)?.GetValue<string>()).OfType<string>());
}
