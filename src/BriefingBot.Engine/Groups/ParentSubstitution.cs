namespace BriefingBot.Engine.Groups;

/// <summary>The names of a part in which the name of its whole is exchanged for the whole's other names.</summary>
internal static class ParentSubstitution
{
    /// <summary>More names than any group has; a bound against knowledge that is out of hand.</summary>
    private const int MostNames = 40;

    internal static IEnumerable<(IReadOnlyList<string> Words, ListedName Name)> Of(IReadOnlyList<ListedName> partNames, IReadOnlyList<ListedName> wholeNames)
    {
        var wholes = wholeNames.Where(name => !name.IsId).Take(MostNames).Select(name => name.Words).OrderByDescending(words => words.Count).ToArray();
        foreach (var name in partNames.Where(name => !name.IsId).Take(MostNames))
        {
            foreach (var words in Exchanged(name.Words, wholes))
            {
                yield return (words, name);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Exchanged(IReadOnlyList<string> part, IReadOnlyList<string>[] wholes)
    {
        foreach (var whole in wholes)
        {
            var at = IndexOf(part, whole);
            if (at >= 0 && whole.Count < part.Count)
            {
                return wholes.Where(other => !other.SequenceEqual(whole))
                    .Select(other => (IReadOnlyList<string>)[.. part.Take(at), .. other, .. part.Skip(at + whole.Count)]);
            }
        }

        return [];
    }

    private static int IndexOf(IReadOnlyList<string> words, IReadOnlyList<string> sought)
    {
        for (var at = 0; at + sought.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(sought.Count).SequenceEqual(sought))
            {
                return at;
            }
        }

        return -1;
    }
}
