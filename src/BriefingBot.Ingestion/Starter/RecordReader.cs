namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads the keys of one record, and reports what is missing, misspelt or of the wrong form.</summary>
internal sealed class RecordReader
{
    public const int MostTextLength = 1000;

    private readonly YamlMap _map;
    private readonly FaultLog _faults;

    /// <param name="kind">What the record is, as messages name it: "a group".</param>
    /// <param name="keys">Every key that it may have; another one is a fault.</param>
    public RecordReader(string file, string kind, YamlValue value, FaultLog faults, params ReadOnlySpan<string> keys)
    {
        (File, Kind, _faults) = (file, kind, faults);
        Line = value.Line;
        _map = value as YamlMap ?? new YamlMap([], value.Line);
        if (value is not YamlMap)
            Fault(value.Line, $"{kind} is written as keys with values: {string.Join(", ", keys)}");
        foreach (var entry in _map.Entries)
            if (!keys.Contains(entry.Key))
                Fault(entry.Line, $"\"{entry.Key}\" is not a key of {kind}; the keys are {string.Join(", ", keys)}");
    }

    public string File { get; }

    public string Kind { get; }

    public int Line { get; }

    public void Fault(int line, string reason) => _faults.Add(File, line, reason);

    public YamlEntry? Entry(string key)
    {
        foreach (var entry in _map.Entries)
            if (entry.Key == key)
                return entry;
        return null;
    }

    public int LineOf(string key) => Entry(key)?.Line ?? Line;

    public bool Has(string key) => Entry(key) is not null;

    /// <summary>A text that has to be there; empty after a fault.</summary>
    public string Text(string key)
    {
        if (Optional(key) is { } text)
            return text;
        if (!Has(key))
            Fault(Line, $"{Kind} has no \"{key}\"");
        return "";
    }

    public string? Optional(string key) => Entry(key) is { } entry ? TextOf(entry.Value, $"\"{key}\"") : null;

    private string? TextOf(YamlValue value, string what)
    {
        if (value is not YamlText { Value: var text })
            Fault(value.Line, $"{what} is a single text");
        else if (text.Length == 0 || text.Length != text.AsSpan().Trim().Length)
            Fault(value.Line, $"{what} is empty, or starts or ends with a space");
        else if (text.Length > MostTextLength)
            Fault(value.Line, $"{what} has {text.Length} characters; at most {MostTextLength} are read");
        else if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0)
            Fault(value.Line, $"{what} holds a control character");
        else
            return text;
        return null;
    }

    /// <summary>The values under a key that may be left out, each with its line.</summary>
    public IReadOnlyList<YamlValue> Values(string key)
    {
        if (Entry(key) is not { } entry)
            return [];
        if (entry.Value is YamlList list)
            return list.Values;
        Fault(entry.Line, $"\"{key}\" is a list");
        return [];
    }

    /// <summary>The texts under a key: one, a list of them, or none.</summary>
    public IReadOnlyList<YamlText> Texts(string key) => Entry(key) is { } entry ? TextsOf(entry.Value, $"\"{key}\"") : [];

    public IReadOnlyList<YamlText> TextsOf(YamlValue value, string what)
    {
        IReadOnlyList<YamlValue> values = value is YamlList list ? list.Values : [value];
        var texts = new List<YamlText>(values.Count);
        foreach (var one in values)
            if (TextOf(one, what) is { } text)
                texts.Add(new YamlText(text, one.Line));
        return texts;
    }

    /// <summary>One word of a closed list; the default after a fault.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words, T fallback) =>
        Has(key) ? Choose(key, words, fallback) : fallback;

    public T RequiredChoice<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        if (!Has(key))
            Fault(Line, $"{Kind} has no \"{key}\"; it is one of {string.Join(", ", words.Keys)}");
        return Choice(key, words, default!);
    }

    private T Choose<T>(string key, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (Optional(key) is not { } word)
            return fallback;
        if (words.TryGetValue(word, out var value))
            return value;
        Fault(LineOf(key), $"\"{word}\" is not a {key}; it is one of {string.Join(", ", words.Keys)}");
        return fallback;
    }
}
