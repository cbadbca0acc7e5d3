using System.Text.Json;
using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Fields of a JSON object, absent unless of the right type.</summary>
internal static class JsonFields
{
    /// <summary>A string, or a number as written: ids are often numbers against the rule.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => FeedString.Clean(Decode(value).Trim()),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    /// <summary>A string with half a surrogate pair in it cannot be decoded; it counts as empty.</summary>
    public static string Decode(JsonElement value)
    {
        try
        {
            return value.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            return string.Empty;
        }
    }

    public static FeedText? Plain(this JsonElement element, string name) =>
        element.Text(name) is { } text ? new FeedText(text, "text/plain") : null;

    public static FeedDate? Date(this JsonElement element, string name) =>
        element.Text(name) is { Length: > 0 } text ? DateReader.Read(text) : null;

    public static string? Address(this JsonElement element, string name, string? baseAddress) =>
        element.Text(name) is { Length: > 0 } text ? WebReference.Resolve(baseAddress, text) : null;

    public static IEnumerable<JsonElement> Array(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
