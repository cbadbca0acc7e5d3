using System.Buffers;

namespace BriefingBot.Engine.Language;

/// <summary>A name's words without case, accents, apostrophes, marks and possessives: "Al-Shabāb's" is "al", "shabab".</summary>
public static class FoldedName
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The folded words. A word of over 48 letters is given whole, so that it equals no other.</summary>
    public static IReadOnlyList<string> Words(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var scanner = new WordScanner(name);
        while (scanner.Next())
        {
            words.Add(scanner.TooLong ? name[scanner.Start..scanner.End].ToString() : scanner.Letters.ToString());
        }

        return words;
    }

    /// <summary>True for a word that folding leaves as it is, seen without folding it: lower-case letters of ASCII and digits alone.</summary>
    internal static bool IsFolded(ReadOnlySpan<char> word) => word.Length <= WordScanner.LongestWord && !word.ContainsAnyExcept(PlainLetters);

    /// <summary>The folded words with one space between them.</summary>
    public static string Of(ReadOnlySpan<char> name) => string.Join(' ', Words(name));

    /// <summary>The words with "'s" read as a plain s ("Lord's" as "lords"), or null when there is none.</summary>
    internal static IReadOnlyList<string>? WordsWithPossessives(string name)
    {
        if (!name.Any(c => LetterFolding.Folds[c] == LetterFolding.Apostrophe))
        {
            return null;
        }

        var plain = Words(name);
        var letters = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (LetterFolding.Folds[c] != LetterFolding.Apostrophe)
            {
                letters[length++] = c;
            }
        }

        var joined = Words(letters.AsSpan(0, length));
        return joined.SequenceEqual(plain) ? null : joined;
    }
}
