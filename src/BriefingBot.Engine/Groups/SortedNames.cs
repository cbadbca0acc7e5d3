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

    /// <summary>
    /// The best names whose key begins so, one a group: what is typed to its end first, then canonical names, then the shorter, then by alphabet.
    /// </summary>
    internal IReadOnlyList<ListedName> Beginning(string prefix, int limit, Func<ListedName, bool> accept)
    {
        var best = new List<ListedName>(limit + 1);
        var order = new NameOrder(prefix.Count(c => c != ' '));
        for (var at = FirstAtLeast(prefix); at < _keys.Length && _keys[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            if ((best.Count < limit || order.Compare(_names[at], best[^1]) < 0) && accept(_names[at]))
            {
                Insert(best, _names[at], limit, order);
            }
        }

        return best;
    }

    private static void Insert(List<ListedName> best, ListedName name, int limit, NameOrder order)
    {
        var same = best.FindIndex(other => other.Group.Id == name.Group.Id);
        if (same >= 0 && order.Compare(best[same], name) <= 0)
        {
            return;
        }

        if (same >= 0)
        {
            best.RemoveAt(same);
        }

        var place = best.FindIndex(other => order.Compare(name, other) < 0);
        best.Insert(place < 0 ? best.Count : place, name);
        if (best.Count > limit)
        {
            best.RemoveAt(limit);
        }
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

    /// <param name="typed">Letters typed; a name of as many is typed to its end.</param>
    private readonly struct NameOrder(int typed)
    {
        public int Compare(ListedName a, ListedName b)
        {
            var rank = Rank(a).CompareTo(Rank(b));
            rank = rank != 0 ? rank : a.Letters.CompareTo(b.Letters);
            return rank != 0 ? rank : string.CompareOrdinal(a.Name, b.Name);
        }

        // An id is for links and scripts: nobody who types "is" has "isgs" in mind.
        private int Rank(ListedName name) => name.Letters == typed ? 0 : name is { IsCanonical: true, IsId: false } ? 1 : 2;
    }
}
