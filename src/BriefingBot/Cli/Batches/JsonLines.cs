using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Cli.Batches;

/// <summary>JSON Lines in, JSON Lines out: a line that cannot be read gives a line with an error, and the rest goes on.</summary>
internal static class JsonLines
{
    private const int LongestLine = 1_000_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="required">The text field that each line has beside its id.</param>
    /// <param name="answer">A <see cref="FormatException"/> of it is the line's error.</param>
    /// <returns>How many lines could not be read.</returns>
    public static async Task<int> AnswerAsync(TextReader input, TextWriter output, string required, Func<string, JsonElement, Task<object>> answer, CancellationToken cancellation)
    {
        var failures = 0;
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (result, failed) = await AnswerLineAsync(line, number, required, answer);
            failures += failed ? 1 : 0;
            await output.WriteLineAsync(JsonSerializer.Serialize(result, Options));
        }
        await output.FlushAsync(cancellation);
        return failures;
    }

    public static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<(object Result, bool Failed)> AnswerLineAsync(string line, int number, string required, Func<string, JsonElement, Task<object>> answer)
    {
        if (line.Length > LongestLine)
            return (new { error = $"Line {number} has {line.Length:N0} characters; at most {LongestLine:N0} are read." }, true);
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new FormatException($"Line {number} is not a JSON object; it should be one with \"id\" and \"{required}\".");
            id = Text(root, "id");
            if (string.IsNullOrEmpty(id))
                throw new FormatException($"Line {number} has no \"id\"; it should be a string that names the line.");
            if (Text(root, required) is null)
                throw new FormatException($"Line {number} has no \"{required}\"; it should be a string.");
            return (await answer(id, root), false);
        }
        catch (JsonException)
        {
            return (new { error = $"Line {number} is not JSON; each line should be an object such as {{\"id\":\"a1\",\"{required}\":\"…\"}}." }, true);
        }
        catch (FormatException fault)
        {
            return (new { id, error = fault.Message }, true);
        }
    }
}
