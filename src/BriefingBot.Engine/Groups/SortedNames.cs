namespace BriefingBot.Engine.Groups;

/// <summary>Names in the order of a key, to be found by its beginning.</summary>
internal sealed class SortedNames
{
    private readonly string[] _keys;
    private readonly ListedName[] _names;

    internal SortedNames(IEnumerable<(string Key, ListedName Name)> names)
    {
        var sorted = names.OrderBy(name => name.Key, StringComparer.Ordinal).ToArray();
        _keys = [.. sorted.Select(name => name.Key)];
        _names = [.. sorted.Select(name => name.Name)];
    }

    /// <summary>The best names whose key begins so, one a group: canonical names first, then the shorter, then by alphabet.</summary>
    internal IReadOnlyList<ListedName> Beginning(string prefix, int limit, Func<ListedName, bool> accept)
    {
        var best = new SortedDictionary<(bool IsAlias, int Length, string Name, string GroupId), ListedName>();
        for (var at = FirstAtLeast(prefix); at < _keys.Length && _keys[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            var name = _names[at];
            if (accept(name))
            {
                best.TryAdd((!name.IsCanonical, name.Name.Length, name.Name, name.Group.Id), name);
            }
        }

        return [.. best.Values.DistinctBy(name => name.Group.Id).Take(limit)];
    }

    private int FirstAtLeast(string prefix)
    {
        var at = Array.BinarySearch(_keys, prefix, StringComparer.Ordinal);
        if (at < 0)
        {
            return ~at;
        }

        while (at > 0 && _keys[at - 1] == prefix)
        {
            at--;
        }

        return at;
    }
}
