using System.Text.Json;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>
/// The batch form of `extract`: JSON Lines in, JSON Lines out, one line for one. A line that cannot be read gives a line with an error; the
/// rest goes on.
/// </summary>
public static class ExtractBatch
{
    /// <summary>Characters of the longest line that is read.</summary>
    public const int LongestLine = 16_000_000;

    /// <returns>How many lines could not be read.</returns>
    public static async Task<int> RunAsync(TextReader input, TextWriter output, DocumentReader reader, CancellationToken cancellation)
    {
        var failures = 0;
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (report, id, error) = Parse(line, number);
            failures += report is null ? 1 : 0;
            await output.WriteLineAsync(report is null ? ExtractJson.WriteError(id, error!) : ExtractJson.Write(reader.Read(report)));
        }
        await output.FlushAsync(cancellation);
        return failures;
    }

    private static (ReportText? Report, string? Id, string? Error) Parse(string line, int number)
    {
        if (line.Length > LongestLine)
            return (null, null, $"Line {number} has {line.Length} characters; at most {LongestLine} are read.");
        try
        {
            using var document = JsonDocument.Parse(line);
            return Parse(document.RootElement, number);
        }
        catch (JsonException)
        {
            return (null, null, $"Line {number} is not JSON; each line should be an object such as {{\"id\":\"a1\",\"text\":\"…\"}}.");
        }
    }

    private static (ReportText? Report, string? Id, string? Error) Parse(JsonElement root, int number)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (null, null, $"Line {number} is not a JSON object; it should be one with \"id\" and \"text\".");
        var id = Text(root, "id");
        if (string.IsNullOrEmpty(id))
            return (null, null, $"Line {number} has no \"id\"; it should be a string that names the document.");
        if (Text(root, "text") is not { } text)
            return (null, id, $"Document {id} has no \"text\"; it should be a string with the article.");
        PublicationTime? published = null;
        if (Text(root, "published") is { Length: > 0 } given)
        {
            if (!PublicationTime.TryParse(given, out var time))
                return (null, id, $"\"{given[..Math.Min(given.Length, 40)]}\" is no publication time; it should be like 2024-03-28 or 2024-03-28T14:20:00Z.");
            published = time;
        }
        return (new ReportText(id, Text(root, "title"), text, published), id, null);
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
