using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

/// <summary>The matcher's rules written down slowly: every name is tried at every word, and the longest that fits is taken.</summary>
internal static class NaiveNameMatcher
{
    internal static IEnumerable<(int Start, int Length, string Values)> Find(IReadOnlyList<(string Name, int Value)> names, string text)
    {
        var words = Words(text);
        for (var at = 0; at < words.Count;)
        {
            var fitting = names.Where(name => Fits(name.Name, text, words, at)).ToArray();
            if (fitting.Length == 0)
            {
                at++;
                continue;
            }

            var length = fitting.Max(name => FoldedName.Words(name.Name).Count);
            var values = fitting.Where(name => FoldedName.Words(name.Name).Count == length).Select(name => name.Value).Distinct().Order();
            yield return (words[at].Start, words[at + length - 1].End - words[at].Start, string.Join(',', values));
            at += length;
        }
    }

    private static bool Fits(string name, string text, List<(int Start, int End, string Folded)> words, int at)
    {
        var sought = FoldedName.Words(name);
        if (sought.Count == 0 || at + sought.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < sought.Count; i++)
        {
            if (words[at + i].Folded != sought[i] || (i > 0 && text[words[at + i - 1].End..words[at + i].Start].Contains(',')))
            {
                return false;
            }
        }

        var isAcronym = name.Count(char.IsLetter) is >= 2 and <= 4 && name.Where(char.IsLetter).All(char.IsUpper);
        return !isAcronym || !text[words[at].Start..words[at + sought.Count - 1].End].Any(char.IsLower);
    }

    private static List<(int Start, int End, string Folded)> Words(string text)
    {
        var words = new List<(int, int, string)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && text[i] is not (' ' or '-' or ','))
            {
                i++;
            }

            if (i > start)
            {
                var possessive = text[start..i].EndsWith("'s", StringComparison.Ordinal) ? 2 : 0;
                words.Add((start, i - possessive, text[start..(i - possessive)].ToLowerInvariant().Replace('é', 'e')));
            }
        }

        return words;
    }
}
