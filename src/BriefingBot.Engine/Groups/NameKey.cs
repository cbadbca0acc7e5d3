using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>
/// The words of a name by which its variants are found: without articles and small words, in one plural and transliteration.
/// The text of a key is the same for all orders of the words; <see cref="Agrees"/> tells whether two names with equal keys are spellings of one.
/// </summary>
internal sealed class NameKey
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "the", "a", "of", "in", "for", "and", "to", "s", "de", "la",
    };

    /// <summary>Words that say that it is a group, not which one.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "group", "movement", "organisation", "organization", "org", "network", "militant", "fighter", "insurgent", "rebel", "terrorist",
        "armed", "militia", "faction",
    };

    /// <summary>Words for a part of something greater: without them the greater thing may be named.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "branch", "wing", "affiliate", "chapter", "province", "wilayat", "wilayah", "wilaya", "vilayat", "offshoot", "splinter", "arm",
    };

    private readonly (string Skeleton, string Word)[] _words;

    private NameKey(IEnumerable<string> words)
    {
        _words = [.. words.Select(word => (Transliteration.Skeleton(word), word))];
        Array.Sort(_words, Compare);
        Text = _words.Length == 1 ? _words[0].Skeleton : string.Join(' ', _words.Select(word => word.Skeleton));
    }

    internal string Text { get; }

    internal int Count => _words.Length;

    internal IEnumerable<string> Skeletons => _words.Select(word => word.Skeleton);

    internal int Letters => _words.Sum(word => word.Word.Length);

    /// <summary>The words that tell, in any order; all words when none would be left.</summary>
    internal static NameKey Full(IReadOnlyList<string> words) => new(Telling(words));

    /// <summary>The words joined in their order, for "Ansarullah" and "Ansar Allah".</summary>
    internal static NameKey Joined(IReadOnlyList<string> words) => new([string.Concat(Telling(words))]);

    /// <summary>
    /// Without fillers and words for parts as well; null where that leaves nothing or changes nothing, or leaves one word of a name that spoke of a part
    /// ("a branch of ISIS" is not ISIS).
    /// </summary>
    internal static NameKey? Reduced(IReadOnlyList<string> words)
    {
        var telling = Telling(words);
        var left = telling.Where(word => !Fillers.Contains(word) && !Parts.Contains(word)).ToArray();
        if (left.Length == 0 || left.Length == telling.Length || (left.Length == 1 && telling.Any(Parts.Contains)))
        {
            return null;
        }

        return new NameKey(left);
    }

    /// <param name="acronyms">Words with one spelling only.</param>
    internal bool Agrees(NameKey other, IReadOnlySet<string> acronyms) =>
        Text == other.Text && _words.Zip(other._words, (a, b) => Agree(a.Word, b.Word, acronyms)).All(agree => agree);

    private static bool Agree(string a, string b, IReadOnlySet<string> acronyms) =>
        a == b || (!acronyms.Contains(a) && !acronyms.Contains(b) && Transliteration.Agree(a, b));

    private static int Compare((string Skeleton, string Word) a, (string Skeleton, string Word) b)
    {
        var order = string.CompareOrdinal(a.Skeleton, b.Skeleton);
        return order != 0 ? order : string.CompareOrdinal(a.Word, b.Word);
    }

    /// <summary>The last word always tells: an article or "and" has something after it ("ISIL-WA" ends in West Africa, not in "and").</summary>
    private static string[] Telling(IReadOnlyList<string> words) =>
        [.. words.Where((word, at) => at == words.Count - 1 || !IsSmall(word)).Select(Singular)];

    private static bool IsSmall(string word) => SmallWords.Contains(word) || Transliteration.IsArticle(word);

    private static string Singular(string word) =>
        word.Length >= 6 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
