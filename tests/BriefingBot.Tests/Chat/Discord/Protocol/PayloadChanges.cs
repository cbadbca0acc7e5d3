using System.Text.Json.Nodes;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>What the platform may do to a payload: leave a field out, give null, give another kind, add fields.</summary>
internal static class PayloadChanges
{
    /// <summary>Each changes one place.</summary>
    public static readonly Action<JsonNode, string>[] All =
    [
        Remove,
        (root, path) => Replace(root, path, null),
        (root, path) => Replace(root, path, new JsonArray()),
        (root, path) => Replace(root, path, JsonValue.Create(-1.5)),
        (root, path) => Replace(root, path, new JsonObject()),
    ];

    /// <summary>The payload in each of its changed forms.</summary>
    public static IEnumerable<(string Path, string Json)> Of(string json)
    {
        foreach (var path in Paths(JsonNode.Parse(json)!).ToList())
        {
            foreach (var change in All)
            {
                var changed = JsonNode.Parse(json)!;
                change(changed, path);
                yield return (path, changed.ToJsonString());
            }
        }
    }

    /// <summary>The payload with a field more in each of its objects.</summary>
    public static string Grown(string json)
    {
        var grown = JsonNode.Parse(json)!;
        foreach (var thing in MessageParts.All(grown).ToList())
            thing["a_field_of_tomorrow"] = new JsonArray(1, "x", null);
        return grown.ToJsonString();
    }

    /// <summary>Every place in a payload: "data.options.0.name".</summary>
    public static IEnumerable<string> Paths(JsonNode node, string prefix = "") => node switch
    {
        JsonObject thing => thing.SelectMany(p => Under(p.Key, p.Value, prefix)),
        JsonArray list => list.SelectMany((entry, i) => Under($"{i}", entry, prefix)),
        _ => [],
    };

    public static void Remove(JsonNode root, string path)
    {
        if (Parent(root, path) is JsonArray list)
            list.RemoveAt(int.Parse(path.Split('.')[^1]));
        else
            Parent(root, path).AsObject().Remove(path.Split('.')[^1]);
    }

    private static IEnumerable<string> Under(string name, JsonNode? child, string prefix) =>
        (child is null ? [] : Paths(child, $"{prefix}{name}.")).Prepend(prefix + name);

    private static JsonNode Parent(JsonNode root, string path) =>
        path.Split('.')[..^1].Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);

    private static void Replace(JsonNode root, string path, JsonNode? value)
    {
        if (Parent(root, path) is JsonArray list)
            list[int.Parse(path.Split('.')[^1])] = value;
        else
            Parent(root, path)[path.Split('.')[^1]] = value;
    }
}
