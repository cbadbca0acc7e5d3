using System.Text.Json;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Documents.Inputs;

/// <summary>The fields that manifests and JSON Lines share.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement _object;

    private JsonFields(JsonElement json) => _object = json;

    public static JsonFields? Of(JsonElement json) => json.ValueKind == JsonValueKind.Object ? new JsonFields(json) : null;

    /// <exception cref="JsonException">The text is cut in the middle of a character ("\ud83d" alone), which the reader itself reports as another error.</exception>
    public string? Text(string name)
    {
        try
        {
            if (!_object.TryGetProperty(name, out var value))
                return null;
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                // Ids are often numbers where a data set was exported.
                JsonValueKind.Number when name == "id" => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text holds half a character.", e);
        }
    }

    /// <summary>Null where the line says nothing of an outlet; unknown where it says that there is none known.</summary>
    public Outlet? Outlet()
    {
        if (!_object.TryGetProperty("outlet", out _))
            return null;
        return Text("outlet") is { Length: > 0 } name ? new Outlet(name, null) : Engine.Documents.Outlet.Unknown;
    }

    public Uri? Url() => Uri.TryCreate(Text("url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    public (PublicationTime? Time, string? Fault) Published()
    {
        if (Text("published") is not { Length: > 0 } text)
            return (null, null);
        return PublicationTime.TryParse(text, out var time) && time.Instant.Year is >= 1900 and <= 2200
            ? (time, null)
            : (null, $"has \"published\": \"{(text.Length > 40 ? text[..40] : text)}\", which is no time such as 2024-03-28 or 2024-03-28T14:20:00Z");
    }
}
