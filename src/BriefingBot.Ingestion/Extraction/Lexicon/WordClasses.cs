using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Extraction.Lexicon;

/// <summary>The classes of words in lexicon.txt: triggers of violence, kinds of people, weapons, structures, vehicles, organisations.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, string[]> _classes;

    private WordClasses(FrozenDictionary<string, string[]> classes) => _classes = classes;

    public static WordClasses Default { get; } = Load();

    /// <summary>The classes of a word in lower case; none for most words.</summary>
    public IReadOnlyList<string> Of(string word) => _classes.TryGetValue(word, out var classes) ? classes : [];

    public bool Is(string word, string wordClass) => _classes.TryGetValue(word, out var classes) && Array.IndexOf(classes, wordClass) >= 0;

    private static WordClasses Load()
    {
        using var stream = typeof(WordClasses).Assembly.GetManifestResourceStream("BriefingBot.Ingestion.Extraction.Lexicon.lexicon.txt")
            ?? throw new InvalidOperationException("The lexicon is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
                continue;
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
            {
                if (!classes.TryGetValue(word, out var list))
                    classes[word] = list = [];
                list.Add(line[..colon]);
            }
        }
        return new WordClasses(classes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal));
    }
}
