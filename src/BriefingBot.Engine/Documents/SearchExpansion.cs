using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Documents;

/// <summary>Turns typed terms into clauses: a group's name stands for all its names, other words for themselves.</summary>
internal static class SearchExpansion
{
    private const int MostClauses = 16;

    // Words that say nothing about what is looked for.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "is", "was", "were", "are", "be", "with", "from", "that", "this", "it", "as",
    };

    public static IReadOnlyList<SearchClause> Expand(string typed, NameMatcher<string> groups, IReadOnlyDictionary<string, Group> byId)
    {
        var clauses = new List<SearchClause>();
        var position = 0;
        foreach (var match in groups.Find(typed))
        {
            clauses.AddRange(Words(typed[position..match.Start]));
            clauses.Add(NamesOf(match.Values.Select(id => byId[id])));
            position = match.Start + match.Length;
        }
        clauses.AddRange(Words(typed[position..]));
        return [.. clauses.Take(MostClauses)];
    }

    /// <summary>All names of one group, as one clause; a name that is a common word in small letters ("IS") only where there is no other.</summary>
    public static SearchClause NamesOf(IEnumerable<Group> groups)
    {
        var names = groups.SelectMany(g => g.Aliases.Select(a => a.Name).Append(g.Name)).Select(n => FoldedName.Of(n)).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var telling = names.Where(n => !Empty.Contains(n)).ToList();
        return new SearchClause(telling.Count > 0 ? telling : names);
    }

    private static IEnumerable<SearchClause> Words(string text)
    {
        var words = FoldedName.Words(text);
        var telling = words.Where(w => !Empty.Contains(w)).ToList();
        return (telling.Count > 0 ? telling : words).Select(w => new SearchClause([w]));
    }
}
