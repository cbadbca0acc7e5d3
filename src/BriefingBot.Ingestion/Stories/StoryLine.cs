using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BriefingBot.Ingestion.Stories;

/// <summary>One line of a batch: a document, or a sentence saying what is wrong with the line.</summary>
internal sealed record StoryLine(string? Id, StoryDocument? Document, string? Error)
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StoryLine Parse(BoundedLine line)
    {
        if (line.Text is null)
            return Bad(null, $"The line is longer than {BoundedLineReader.Limit:N0} characters; give one document a line, shorter than that.");
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement)
                : Bad(null, "The line is no JSON object; it should read {\"id\": …, \"text\": …}.");
        }
        catch (JsonException error)
        {
            return Bad(null, $"The line is no valid JSON (at byte {error.BytePositionInLine + 1}); it should read {{\"id\": …, \"text\": …}}.");
        }
    }

    private static StoryLine Read(JsonElement line)
    {
        if (Text(line, "id") is not { Length: > 0 } id)
            return Bad(null, "\"id\" is missing or empty; every document needs one, as a string.");
        if (Text(line, "text") is not { } text)
            return Bad(id, "\"text\" is missing; it should be a string with the body of the document.");
        var written = Text(line, "published");
        DateTimeOffset? published = null;
        if (!string.IsNullOrWhiteSpace(written))
        {
            if (!DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
                return Bad(id, "\"published\" is no date; it should read like 2024-03-22 or 2024-03-22T14:20:00Z.");
            published = date;
        }
        return new StoryLine(id, new StoryDocument(id, Text(line, "title") ?? "", text, published, Host(Text(line, "url"))), null);
    }

    private static StoryLine Bad(string? id, string error) => new(id, null, error);

    // GetString would throw on escaped lone surrogates, which hostile or broken exports contain.
    private static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value))
            return null;
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number when name == "id" => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A web archive's address holds the real one behind it, so the last "://" counts.
    private static string? Host(string? url)
    {
        if (url is null || url.LastIndexOf("://", StringComparison.Ordinal) is var scheme && scheme < 0)
            return null;
        var rest = url.AsSpan(scheme + 3);
        var end = rest.IndexOfAny('/', '?', '#');
        var host = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
