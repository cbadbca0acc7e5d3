using System.Text.Json;

namespace BriefingBot.Tests.Chat.Telegram.Protocol;

/// <summary>Checks a request's parameters by name, presence and type, down into objects and lists.</summary>
internal sealed class BotApiSpecification
{
    private readonly JsonElement _root;

    private BotApiSpecification(JsonElement root) => _root = root;

    public static BotApiSpecification Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new BotApiSpecification(document.RootElement.Clone());
    }

    public IReadOnlyList<string> FaultsOf(string method, string body)
    {
        using var request = JsonDocument.Parse(body);
        return [.. Faults(_root.GetProperty("methods").GetProperty(method), request.RootElement, "")];
    }

    private IEnumerable<string> Faults(JsonElement description, JsonElement value, string path)
    {
        var fields = description.TryGetProperty("fields", out var listed) ? listed.EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!) : [];
        foreach (var field in fields.Values.Where(f => f.GetProperty("required").GetBoolean()))
        {
            if (!value.TryGetProperty(field.GetProperty("name").GetString()!, out _))
                yield return $"{path}{field.GetProperty("name").GetString()} is missing";
        }
        foreach (var property in value.EnumerateObject())
        {
            if (!fields.TryGetValue(property.Name, out var field))
                yield return $"{path}{property.Name} is unknown";
            else if (!field.GetProperty("types").EnumerateArray().Any(t => Fits(t.GetString()!, property.Value)))
                yield return $"{path}{property.Name} is no {field.GetProperty("types")[0].GetString()}";
        }
    }

    private bool Fits(string type, JsonElement value)
    {
        const string List = "Array of ";
        if (type.StartsWith(List, StringComparison.Ordinal))
            return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => Fits(type[List.Length..], e));
        return type switch
        {
            "String" => value.ValueKind == JsonValueKind.String,
            "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Object && FitsObject(_root.GetProperty("types").GetProperty(type), value),
        };
    }

    private bool FitsObject(JsonElement description, JsonElement value) =>
        description.TryGetProperty("subtypes", out var subtypes) && subtypes.GetArrayLength() > 0
            ? subtypes.EnumerateArray().Any(s => Fits(s.GetString()!, value))
            : !Faults(description, value, "").Any();
}
