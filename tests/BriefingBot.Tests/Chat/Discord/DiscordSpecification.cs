using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord;

/// <summary>The platform's machine-readable specification, where it lies beside the checkout: holds requests against it.</summary>
internal sealed class DiscordSpecification
{
    public const string Path = "specs/discord-openapi.json";

    private static readonly Lazy<DiscordSpecification> Loaded = new(() => new DiscordSpecification(JsonNode.Parse(File.ReadAllText(SharedFiles.Find(Path)!))!.AsObject()));

    private readonly JsonObject _root;

    private DiscordSpecification(JsonObject root) => _root = root;

    public static DiscordSpecification Instance => Loaded.Value;

    /// <summary>What is wrong with a request; empty where nothing is.</summary>
    public IReadOnlyList<string> FaultsOf(string method, string path, JsonNode? body)
    {
        var operation = Operation(method, path);
        if (operation is null)
            return [$"{method} {path} is not in the specification"];
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        if (schema is null)
            return body is null ? [] : [$"{method} {path} takes no JSON"];
        return [.. Check(schema, body, "body")];
    }

    public IReadOnlyList<string> FaultsOf(string schemaName, JsonNode? value) => [.. Check(_root["components"]!["schemas"]![schemaName]!, value, schemaName)];

    private JsonNode? Operation(string method, string path)
    {
        var parts = path.Split('?')[0].Split('/');
        foreach (var (template, operations) in _root["paths"]!.AsObject().OrderByDescending(p => p.Key.Contains("@", StringComparison.Ordinal)))
        {
            var expected = template.Split('/');
            if (expected.Length == parts.Length && expected.Zip(parts).All(p => p.First.StartsWith('{') ? p.Second.Length > 0 : p.First == p.Second) && operations![method.ToLowerInvariant()] is { } operation)
                return operation;
        }
        return null;
    }

    private IEnumerable<string> Check(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
            return Check(_root["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!, value, at);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices && schema["type"]?.GetValueKind() != JsonValueKind.String)
            return CheckChoice(choices, value, at);
        return CheckPlain(schema, value, at);
    }

    private IEnumerable<string> CheckChoice(JsonArray choices, JsonNode? value, string at)
    {
        var faults = choices.Select(c => Check(c!, value, at).ToList()).ToList();
        // The nearest choice is the one that fits the value's own type number.
        return faults.Any(f => f.Count == 0) ? [] : faults.OrderBy(f => f.Any(x => x.StartsWith(at + ".type", StringComparison.Ordinal))).ThenBy(f => f.Count).First();
    }

    private IEnumerable<string> CheckPlain(JsonNode schema, JsonNode? value, string at)
    {
        var kind = KindOf(value);
        var types = schema["type"] switch { JsonArray many => many.Select(t => t!.GetValue<string>()).ToList(), JsonValue one => [one.GetValue<string>()], _ => [] };
        if (types.Count > 0 && !types.Contains(kind) && !(kind == "integer" && types.Contains("number")))
        {
            yield return $"{at} is {kind}, not {string.Join(" or ", types)}";
            yield break;
        }
        if (schema["enum"] is JsonArray allowed && value is not null && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
            yield return $"{at} is {value.ToJsonString()}, none of {allowed.ToJsonString()}";
        var faults = kind switch
        {
            "object" => CheckObject(schema, value!.AsObject(), at),
            "array" => CheckArray(schema, value!.AsArray(), at),
            "string" => Between(schema, "minLength", "maxLength", value!.GetValue<string>().Length, at),
            "integer" => Between(schema, "minimum", "maximum", decimal.Parse(value!.ToJsonString()), at),
            _ => [],
        };
        foreach (var fault in faults)
            yield return fault;
    }

    private IEnumerable<string> CheckObject(JsonNode schema, JsonObject value, string at)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            if (!value.ContainsKey(required!.GetValue<string>()))
                yield return $"{at}.{required} is missing";
        }
        var properties = schema["properties"]?.AsObject();
        foreach (var (name, child) in value)
        {
            if (properties?[name] is { } known)
            {
                foreach (var fault in Check(known, child, $"{at}.{name}"))
                    yield return fault;
            }
            else if (properties is not null && schema["additionalProperties"] is null)
            {
                yield return $"{at}.{name} is not in the specification";
            }
        }
    }

    private IEnumerable<string> CheckArray(JsonNode schema, JsonArray value, string at)
    {
        foreach (var fault in Between(schema, "minItems", "maxItems", value.Count, at))
            yield return fault;
        for (var i = 0; schema["items"] is { } items && i < value.Count; i++)
        {
            foreach (var fault in Check(items, value[i], $"{at}[{i}]"))
                yield return fault;
        }
    }

    private static IEnumerable<string> Between(JsonNode schema, string least, string most, decimal number, string at)
    {
        if (schema[least] is { } low && number < decimal.Parse(low.ToJsonString()))
            yield return $"{at} is {number}, under {least} {low}";
        if (schema[most] is { } high && number > decimal.Parse(high.ToJsonString()))
            yield return $"{at} is {number}, over {most} {high}";
    }

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };
}
