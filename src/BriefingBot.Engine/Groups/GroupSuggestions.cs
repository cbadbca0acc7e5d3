using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>
/// Groups that a name may have been meant for: near in spelling first, then by the initials of their names (when one group alone has them and
/// no group lists them), and only where none of these is, those that share words with it.
/// </summary>
internal sealed class GroupSuggestions
{
    private readonly SpellingIndex<ListedName> _spelling;
    private readonly Dictionary<string, ListedName?> _initials = new(StringComparer.Ordinal);
    private readonly NameWords _words;

    internal GroupSuggestions(IReadOnlyList<ListedName> names, SpellingIndex<ListedName> spelling)
    {
        _spelling = spelling;
        _words = new NameWords(names);
        foreach (var name in names)
        {
            if (Acronyms.Of(name.Words) is { } initials && !_initials.TryAdd(initials, name) && _initials[initials]?.Group.Id != name.Group.Id)
            {
                _initials[initials] = null;
            }
        }
    }

    internal IReadOnlyList<ListedName> Near(IReadOnlyList<string> words, int limit)
    {
        var joined = string.Concat(words);
        var near = _spelling.Suggest(joined, limit * 4).Select(suggestion => suggestion.Value).ToList();
        if (_initials.GetValueOrDefault(joined) is { } name)
        {
            near.Add(name);
        }

        return [.. (near.Count > 0 ? near : _words.Sharing(words, limit * 4)).DistinctBy(found => found.Group.Id).Take(limit)];
    }
}
