using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>
/// Groups that a name may have been meant for: by the initials of their names (when one group alone has them and no group lists them),
/// near in spelling, and only where none of these is, those that share words with it.
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
        foreach (var name in names.Where(name => !name.IsId))
        {
            foreach (var initials in Acronyms.Of(name.Words))
            {
                AddInitials(initials, name);
            }
            if (name.IsCanonical && Acronyms.Pair(name.Words) is { } pair)
            {
                AddInitials(pair, name);
            }
        }
    }

    internal IReadOnlyList<ListedName> Near(IReadOnlyList<string> words, int limit)
    {
        var joined = string.Concat(words);
        var near = _spelling.Suggest(joined, limit * 4).Select(suggestion => suggestion.Value);
        ListedName[] found = [.. _initials.GetValueOrDefault(joined) is { } meant ? near.Prepend(meant) : near];
        return [.. (found.Length > 0 ? found : _words.Sharing(words, limit * 4)).DistinctBy(name => name.Group.Id).Take(limit)];
    }

    /// <summary>Initials that two groups share stand for neither.</summary>
    private void AddInitials(string initials, ListedName name)
    {
        if (!_initials.TryAdd(initials, name) && _initials[initials]?.Group.Id != name.Group.Id)
        {
            _initials[initials] = null;
        }
    }
}
