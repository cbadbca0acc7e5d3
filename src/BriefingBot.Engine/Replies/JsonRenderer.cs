using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BriefingBot.Engine.Replies;

/// <summary>A reply as JSON by the contract in docs/json.md.</summary>
public static class JsonRenderer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // Output goes to files and pipes, never into a page: letters of all scripts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Render(Reply reply)
    {
        var root = new JsonObject
        {
            ["status"] = JsonNamingPolicy.CamelCase.ConvertName(reply.Status.ToString()),
            ["title"] = reply.Title,
            ["text"] = Text(reply),
            ["citations"] = JsonSerializer.SerializeToNode(CitationRecord.Of(ReplyText.NumberFootnotes(reply).Citations), Options),
        };
        if (reply.Reason is { } reason)
            root["reason"] = reason;
        if (reply.Record is { } record)
        {
            // Added and not set: a record of the name of a field that every reply has would take its place.
            root.Add(record.Name, JsonSerializer.SerializeToNode(record.Value, Options));
            if (record.Total is { } total)
                root["total"] = total;
            if (record.Total is not null)
                root["next"] = record.Next;
            if (record.LookedBackTo is { } day)
                root["lookedBackTo"] = JsonSerializer.SerializeToNode(day, Options);
        }
        if (reply.AsOf is { } asOf)
            root["asOf"] = JsonSerializer.SerializeToNode(asOf, Options);
        if (reply.Buttons.Count > 0)
            root["actions"] = JsonSerializer.SerializeToNode(reply.Buttons.Select(b => new { label = b.Label, command = b.CommandLine }), Options);
        return root.ToJsonString(Options);
    }

    // The text without footnotes: those stand in citations.
    private static string Text(Reply reply) => string.Join('\n', ReplyText.InReadingOrder(reply).Select(c => c.Text).Where(t => t.Length > 0));
}
