using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Fields of a payload; each is null where it is missing, null or of another kind, as any of them may be.</summary>
internal static class JsonFields
{
    public static JsonElement? Child(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null ? child : null;

    public static string? Text(this JsonElement parent, string name) => parent.Child(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static int? Number(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static bool Flag(this JsonElement parent, string name) => parent.Child(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A snowflake, which comes as text.</summary>
    public static ulong? Id(this JsonElement parent, string name) =>
        ulong.TryParse(parent.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static IEnumerable<JsonElement> List(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement parent, string name) =>
        parent.List(name).Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!);
}
