namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>A dictionary with the aliases of feedparser's result model.</summary>
internal sealed class PythonDictionary : Dictionary<string, object?>
{
    private static readonly Dictionary<string, string[]> Aliases = new(StringComparer.Ordinal)
    {
        ["channel"] = ["feed"],
        ["items"] = ["entries"],
        ["guid"] = ["id"],
        ["date"] = ["updated"],
        ["date_parsed"] = ["updated_parsed"],
        ["description"] = ["summary", "subtitle"],
        ["description_detail"] = ["summary_detail", "subtitle_detail"],
        ["url"] = ["href"],
        ["modified"] = ["updated"],
        ["modified_parsed"] = ["updated_parsed"],
        ["issued"] = ["published"],
        ["issued_parsed"] = ["published_parsed"],
        ["copyright"] = ["rights"],
        ["copyright_detail"] = ["rights_detail"],
        ["tagline"] = ["subtitle"],
        ["tagline_detail"] = ["subtitle_detail"],
        ["updated"] = ["updated", "published"],
        ["updated_parsed"] = ["updated_parsed", "published_parsed"],
    };

    public PythonDictionary()
        : base(StringComparer.Ordinal)
    {
    }

    public bool Lookup(string key, out object? value)
    {
        foreach (var name in Aliases.GetValueOrDefault(key, [key]))
            if (TryGetValue(name, out value)) return true;
        return TryGetValue(key, out value);
    }

    /// <summary>Sets a value that may be absent, in which case the key is too.</summary>
    public void Put(string key, object? value)
    {
        if (value is not null) this[key] = value;
    }
}

internal static class PythonValues
{
    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        long number => number != 0,
        string text => text.Length > 0,
        IReadOnlyCollection<object?> list => list.Count > 0,
        PythonDictionary dictionary => dictionary.Count > 0,
        _ => true,
    };

    public static new bool Equals(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (bool a, bool b) => a == b,
        (bool or long, bool or long) => Number(left) == Number(right),
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Equals(pair.First, pair.Second)),
        (object?[] a, object?[] b) => a.Length == b.Length && a.Zip(b).All(pair => Equals(pair.First, pair.Second)),
        (PythonDictionary a, PythonDictionary b) => a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var other) && Equals(pair.Value, other)),
        _ => false,
    };

    public static long Number(object? value) => value switch
    {
        long number => number,
        bool flag => flag ? 1 : 0,
        _ => throw new PythonFault("a number was expected"),
    };
}
