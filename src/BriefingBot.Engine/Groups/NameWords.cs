using System.Runtime.InteropServices;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>Listed names by their words.</summary>
internal sealed class NameWords
{
    /// <summary>A word in more names than these tells little; only so many of them are looked at.</summary>
    private const int MostBearers = 2_000;

    private const int MostSpellings = 4;

    private const int MostWords = 8;

    private readonly Dictionary<string, List<ListedName>> _names = new(StringComparer.Ordinal);
    private readonly SpellingIndex<string> _spelling;

    internal NameWords(IReadOnlyList<ListedName> names)
    {
        foreach (var name in names)
        {
            foreach (var word in Told(name.Words))
            {
                ref var bearers = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, word, out _);
                (bearers ??= new(1)).Add(name);
            }
        }

        _spelling = SpellingIndex<string>.Create(_names.Keys.Select(word => (word, word)));
    }

    /// <summary>Names that have each of the words, as typed or nearly so, or else names of which each word is among them; the shortest first.</summary>
    internal IEnumerable<ListedName> Sharing(IReadOnlyList<string> words, int limit)
    {
        var told = Told(words).Take(MostWords).ToArray();
        return told.SelectMany(word => Bearers(word).Distinct(ReferenceEqualityComparer.Instance).Cast<ListedName>())
            .GroupBy(name => name, ReferenceEqualityComparer.Instance)
            .Select(same => (Name: same.First(), Shared: same.Count()))
            .Where(found => found.Shared == told.Length || found.Shared == Told(found.Name.Words).Count())
            .OrderByDescending(found => found.Shared)
            .ThenBy(found => found.Name.Words.Count)
            .ThenBy(found => found.Name.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .Take(limit);
    }

    private static IEnumerable<string> Told(IReadOnlyList<string> words) =>
        words.Where(word => word.Length >= 3 && !Transliteration.IsArticle(word)).Distinct(StringComparer.Ordinal);

    private IEnumerable<ListedName> Bearers(string word)
    {
        var spellings = _names.ContainsKey(word) ? [word] : _spelling.Suggest(word, MostSpellings).Select(near => near.Value);
        return spellings.SelectMany(spelling => _names[spelling]).Take(MostBearers);
    }
}
