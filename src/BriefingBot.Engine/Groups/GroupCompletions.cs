using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>Autocomplete over all names: whole names that begin so first, then names with a word that begins so, then near spellings.</summary>
internal sealed class GroupCompletions
{
    private readonly SortedNames _wholes;
    private readonly SortedNames _words;
    private readonly Lazy<SpellingIndex<ListedName>> _spelling;

    internal GroupCompletions(IReadOnlyList<ListedName> names, Lazy<SpellingIndex<ListedName>> spelling)
    {
        _wholes = new SortedNames(names.Select(name => (string.Join(' ', name.Words), name)));
        _words = new SortedNames(names.SelectMany(name => name.Words.Skip(1).Select(word => (word, name))));
        _spelling = spelling;
    }

    internal IReadOnlyList<GroupCompletion> Complete(string prefix, int limit)
    {
        var words = ListedName.WordsOf(prefix);
        var found = new List<ListedName>();
        found.AddRange(_wholes.Beginning(string.Join(' ', words), limit, _ => true));
        if (words.Count > 0 && Groups(found) < limit)
        {
            var others = words.SkipLast(1).ToArray();
            found.AddRange(_words.Beginning(words[^1], limit, name => others.All(name.Words.Contains)));
        }

        if (words.Count > 0 && Groups(found) < limit)
        {
            found.AddRange(_spelling.Value.Suggest(string.Concat(words), limit).Select(near => near.Value));
        }

        return [.. found.DistinctBy(name => name.Group.Id).Take(limit).Select(name => new GroupCompletion(name.Group.Id, name.Group.Name, name.Name))];
    }

    private static int Groups(List<ListedName> names) => names.DistinctBy(name => name.Group.Id).Count();
}
