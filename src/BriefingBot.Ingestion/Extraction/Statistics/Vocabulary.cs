namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>Numbers for the words that the weights know. 0 stands for a word outside the vocabulary.</summary>
internal sealed class Vocabulary
{
    /// <summary>Three numbers and a template share one 64-bit key.</summary>
    public const int MostWords = 1 << 18;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [""];

    private WordShapes? _shapes;

    public int Count => _words.Count;

    /// <summary>The shapes of its words; ask once it is complete.</summary>
    public WordShapes Shapes => _shapes ??= new WordShapes(this);

    public int Find(string word) => _ids.GetValueOrDefault(word);

    public string WordOf(int id) => _words[id];

    public int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id))
            return id;
        if (_words.Count >= MostWords)
            throw new InvalidDataException($"The vocabulary is limited to {MostWords} words.");
        _words.Add(word);
        return _ids[word] = _words.Count - 1;
    }
}
