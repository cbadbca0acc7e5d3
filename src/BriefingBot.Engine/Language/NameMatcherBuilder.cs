namespace BriefingBot.Engine.Language;

/// <summary>Gathers names into a tree of word numbers.</summary>
internal sealed class NameMatcherBuilder<T>
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _steps = [];
    private readonly Dictionary<int, int> _first = [];
    private readonly List<NameEnding<T>?> _endings = [null];

    internal void Add(string name, T value)
    {
        var capitalsOnly = NameEnding<T>.NeedsCapitals(name);
        AddWords(FoldedName.Words(name), value, capitalsOnly);
        var joined = FoldedName.WordsWithPossessives(name);
        if (joined is not null)
        {
            AddWords(joined, value, capitalsOnly);
        }
    }

    internal NameMatcher<T> Build(Func<string, IEnumerable<string>>? spellings)
    {
        if (spellings is not null)
        {
            AddSpellings(spellings);
        }

        var firstNodes = new int[_words.Count];
        foreach (var (word, node) in _first)
        {
            firstNodes[word] = node;
        }

        return new NameMatcher<T>(new WordTable(_words), firstNodes, _steps, [.. _endings]);
    }

    private void AddWords(IReadOnlyList<string> words, T value, bool capitalsOnly)
    {
        if (words.Count == 0 || words.Any(word => word.Length > WordScanner.LongestWord))
        {
            return;
        }

        var node = NodeAfterFirst(NumberOf(words[0]));
        foreach (var word in words.Skip(1))
        {
            node = NodeAfter(node, NumberOf(word));
        }

        (_endings[node] ??= new NameEnding<T>()).Add(value, capitalsOnly);
    }

    /// <summary>A spelling that is itself a word of some name keeps its own number.</summary>
    private void AddSpellings(Func<string, IEnumerable<string>> spellings)
    {
        foreach (var (word, number) in _words.ToArray())
        {
            foreach (var spelling in spellings(word))
            {
                _words.TryAdd(spelling, number);
            }
        }
    }

    private int NumberOf(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            _words.Add(word, number = _words.Count);
        }

        return number;
    }

    private int NodeAfterFirst(int word)
    {
        if (!_first.TryGetValue(word, out var node))
        {
            _first.Add(word, node = NewNode());
        }

        return node;
    }

    private int NodeAfter(int node, int word)
    {
        var key = NameMatcher<T>.StepKey(node, word);
        if (!_steps.TryGetValue(key, out var next))
        {
            _steps.Add(key, next = NewNode());
        }

        return next;
    }

    private int NewNode()
    {
        _endings.Add(null);
        return _endings.Count - 1;
    }
}
