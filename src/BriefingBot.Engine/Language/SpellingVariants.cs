namespace BriefingBot.Engine.Language;

/// <summary>
/// Other spellings of one transliterated word that running text may use: "shabaab" as "shabab", "shebab"; "hezbollah" as "hizballah".
/// Long vowels shortened, "-ullah" in its three forms, q as k, and after that at most one exchange of vowels.
/// Words under six letters only exchange ae, ai and ay and q for k: shorter ones too easily become another word ("Fatah", "FATA").
/// </summary>
internal static class SpellingVariants
{
    private const int ShortestFree = 6;

    private static readonly (string From, string To)[] Careful = [("ae", "ai"), ("ai", "ae"), ("ai", "ay"), ("ay", "ai"), ("ae", "ay"), ("q", "k")];

    private static readonly (string From, string To)[] Long = [("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("iy", "i"), ("yy", "y"), ("kh", "k"), ("dh", "z")];

    private static readonly (char From, char To)[] Vowels = [('a', 'e'), ('e', 'a'), ('e', 'i'), ('i', 'e'), ('o', 'u'), ('u', 'o'), ('o', 'a')];

    private static readonly string[] Divine = ["ullah", "ollah", "allah"];

    internal static IEnumerable<string> Of(string word)
    {
        if (word.Length < 5 || PlainWords.Contains(word) || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return [];
        }

        var bases = Bases(word).ToHashSet(StringComparer.Ordinal);
        return word.Length < ShortestFree ? bases : bases.Concat(bases.SelectMany(OneVowelChanged)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Bases(string word)
    {
        yield return word;
        foreach (var (from, to) in word.Length < ShortestFree ? Careful : [.. Careful, .. Long])
        {
            yield return word.Replace(from, to, StringComparison.Ordinal);
        }

        foreach (var ending in Divine.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)))
        {
            foreach (var other in Divine)
            {
                yield return word[..^ending.Length] + other;
            }
        }
    }

    private static IEnumerable<string> OneVowelChanged(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            foreach (var (from, to) in Vowels)
            {
                if (word[at] == from)
                {
                    yield return string.Concat(word.AsSpan(0, at), [to], word.AsSpan(at + 1));
                }
            }
        }
    }
}
