using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>A request's parameters, from JSON or from a form with files, as one object.</summary>
internal static class BotApiBody
{
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
            return Fields(await request.ReadFormAsync());
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        return body.Length == 0 ? [] : (JsonObject)JsonNode.Parse(body)!;
    }

    // In a form everything is text; numbers and objects stand in it as JSON.
    private static JsonObject Fields(IFormCollection form)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in form)
            fields[name] = name is "caption" or "text" or "parse_mode" ? value.ToString() : JsonNode.Parse(value.ToString());
        foreach (var file in form.Files)
            fields[file.Name] = file.FileName;
        return fields;
    }
}
