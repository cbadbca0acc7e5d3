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
        var best = new List<ListedName>(limit + 1);
        for (var at = FirstAtLeast(prefix); at < _keys.Length && _keys[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            if ((best.Count < limit || Compare(_names[at], best[^1]) < 0) && accept(_names[at]))
            {
                Insert(best, _names[at], limit);
            }
        }

        return best;
    }

    private static void Insert(List<ListedName> best, ListedName name, int limit)
    {
        var same = best.FindIndex(other => other.Group.Id == name.Group.Id);
        if (same >= 0 && Compare(best[same], name) <= 0)
        {
            return;
        }

        if (same >= 0)
        {
            best.RemoveAt(same);
        }

        var place = best.FindIndex(other => Compare(name, other) < 0);
        best.Insert(place < 0 ? best.Count : place, name);
        if (best.Count > limit)
        {
            best.RemoveAt(limit);
        }
    }

    private static int Compare(ListedName a, ListedName b)
    {
        var rank = b.IsCanonical.CompareTo(a.IsCanonical);
        rank = rank != 0 ? rank : a.Letters.CompareTo(b.Letters);
        return rank != 0 ? rank : string.CompareOrdinal(a.Name, b.Name);
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
