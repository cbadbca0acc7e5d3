namespace BriefingBot.Engine.Language;

/// <summary>
/// Finds names in running text: leftmost, longest first, whole words, never overlapping. Immutable, safe for many threads.
/// </summary>
/// <remarks>
/// <para>Case, accents, apostrophes and ayn marks, kinds of hyphen and runs of whitespace do not matter; a hyphen counts as a space.
/// A name does not run across other punctuation. A possessive "'s" after any of its words is allowed.</para>
/// <para>Names of two to four letters, all capitals ("IS", "JI", "HUM"), match only capitals in the text, since many are common words in small letters.
/// Give "Isis" beside "ISIS" to have it found in any case.</para>
/// <para>A name with a word of over 48 letters is never found.</para>
/// </remarks>
public sealed class NameMatcher<T>
{
    private readonly WordTable _words;
    private readonly int[] _firstNodes;
    private readonly Dictionary<long, int> _steps;
    private readonly NameEnding<T>?[] _endings;

    internal NameMatcher(WordTable words, int[] firstNodes, Dictionary<long, int> steps, NameEnding<T>?[] endings)
    {
        _words = words;
        _firstNodes = firstNodes;
        _steps = steps;
        _endings = endings;
    }

    /// <summary>Names without a letter or digit are passed over.</summary>
    /// <param name="spellings">Other folded spellings of one folded word ("shabaab": "shabab"), each to be read as that word.</param>
    public static NameMatcher<T> Create(IEnumerable<(string Name, T Value)> names, Func<string, IEnumerable<string>>? spellings = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        var builder = new NameMatcherBuilder<T>();
        foreach (var (name, value) in names)
        {
            builder.Add(name, value);
        }

        return builder.Build(spellings);
    }

    /// <summary>The names in a text, in its order. <c>foreach</c> over it allocates nothing.</summary>
    public NameMatches<T> Enumerate(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>The names in a text, in its order.</summary>
    public IReadOnlyList<NameMatch<T>> Find(ReadOnlySpan<char> text)
    {
        List<NameMatch<T>>? found = null;
        foreach (var match in Enumerate(text))
        {
            (found ??= []).Add(match);
        }

        return found ?? (IReadOnlyList<NameMatch<T>>)[];
    }

    internal bool MatchNext(ref WordScanner scanner, ReadOnlySpan<char> text, out NameMatch<T> match)
    {
        while (scanner.Next())
        {
            var word = NumberOf(in scanner);
            if (word >= 0 && _firstNodes[word] is > 0 and var node && LongestFrom(node, ref scanner, text, out match))
            {
                return true;
            }
        }

        match = default;
        return false;
    }

    /// <summary>Walks on from a name's first word; leaves the scanner behind the longest name found, or where it was.</summary>
    private bool LongestFrom(int node, ref WordScanner scanner, ReadOnlySpan<char> text, out NameMatch<T> match)
    {
        var start = scanner.Start;
        var resume = scanner.Position;
        match = default;
        while (true)
        {
            if (_endings[node]?.ValuesFor(text[start..scanner.End]) is { } values)
            {
                match = new NameMatch<T>(start, scanner.End - start, values);
                resume = scanner.Position;
            }

            if (!scanner.Next() || scanner.AfterBreak || !Step(ref node, NumberOf(in scanner)))
            {
                scanner.Position = resume;
                return match.Values is not null;
            }
        }
    }

    private bool Step(ref int node, int word) => word >= 0 && _steps.TryGetValue(StepKey(node, word), out node);

    private int NumberOf(in WordScanner scanner) => scanner.TooLong ? -1 : _words.Find(scanner.Hash, scanner.Letters);

    internal static long StepKey(int node, int word) => ((long)node << 32) | (uint)word;
}
