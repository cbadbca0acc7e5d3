using System.Text.Json;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>The article that a page describes in JSON-LD (schema.org Article and its kinds). Broken JSON counts as none.</summary>
internal sealed class StructuredArticle
{
    private const int LongestScript = 2 << 20;
    private const int MaxObjects = 5_000;

    private static readonly string[] Nested = ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"];

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 48 };

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private JsonElement? _article;
    private int _objects;

    public string? Headline => Text("headline") ?? Text("name");

    public string? Published => Text("datePublished");

    public string? Modified => Text("dateModified");

    public string? Language => Text("inLanguage");

    public string? Url => Text("url") ?? Text("mainEntityOfPage");

    public string? Body => Text("articleBody");

    public string? Publisher => Names("publisher").FirstOrDefault();

    public IReadOnlyList<string> Authors => Names("author") is { Count: > 0 } authors ? authors : Names("creator");

    public static StructuredArticle Read(IEnumerable<string> scripts)
    {
        var article = new StructuredArticle();
        foreach (var script in scripts.Where(script => script.Length <= LongestScript))
        {
            if (Parse(script) is { } root)
                article.Visit(root);
        }

        return article;
    }

    private static JsonElement? Parse(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutControls(script), Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Line breaks inside strings are common and forbidden; outside they are mere space. CDATA marks and a closing semicolon occur too.</summary>
    private static string WithoutControls(string script)
    {
        var text = string.Create(script.Length, script, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }).Trim(' ', ';');
        var start = text.AsSpan().IndexOfAny('{', '[');
        return start <= 0 || !text.Contains("CDATA", StringComparison.Ordinal) ? text : text[text.IndexOf('{', StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)];
    }

    private void Visit(JsonElement root)
    {
        var pending = new Queue<JsonElement>([root]);
        while (pending.TryDequeue(out var next) && ++_objects < MaxObjects)
        {
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (var entry in next.EnumerateArray())
                    pending.Enqueue(entry);
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                Note(next);
                foreach (var property in next.EnumerateObject())
                {
                    if (Array.Exists(Nested, property.NameEquals))
                        pending.Enqueue(property.Value);
                }
            }
        }
    }

    private void Note(JsonElement thing)
    {
        if (thing.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && StringOf(id) is { } key && thing.EnumerateObject().Skip(1).Any())
            _byId.TryAdd(key, thing);
        if (_article is null && IsArticle(thing))
            _article = thing;
    }

    private static bool IsArticle(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type))
            return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1);
        return names.Any(name => name.ValueKind == JsonValueKind.String && StringOf(name) is { } text &&
            (text.EndsWith("Article", StringComparison.Ordinal) || text.EndsWith("BlogPosting", StringComparison.Ordinal) || text is "Report" or "Review"));
    }

    private string? Text(string property) =>
        _article is { } article && article.TryGetProperty(property, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StringOf(value)?.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => TextOf(id),
        JsonValueKind.Object when value.TryGetProperty("@value", out var inner) => TextOf(inner),
        JsonValueKind.Array when value.GetArrayLength() > 0 => TextOf(value[0]),
        _ => null,
    };

    /// <summary>A string may hold half of an escaped surrogate pair; such a string counts as none.</summary>
    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private List<string> Names(string property)
    {
        var names = new List<string>();
        if (_article is not { } article || !article.TryGetProperty(property, out var value))
            return names;
        foreach (var entry in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : Enumerable.Repeat(value, 1))
        {
            if (NameOf(entry) is { } name && !names.Contains(name))
                names.Add(name);
        }

        return names;
    }

    private string? NameOf(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            return TextOf(entry);
        if (entry.TryGetProperty("name", out var name))
            return TextOf(name);
        return entry.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String &&
            StringOf(id) is { } key && _byId.TryGetValue(key, out var thing) && thing.TryGetProperty("name", out name) ? TextOf(name) : null;
    }
}
