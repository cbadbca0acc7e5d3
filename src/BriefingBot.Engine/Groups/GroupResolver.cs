using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>
/// From what people type to a group. Same-as edges (aliases) are followed, part-of edges never: a part does not stand for its whole.
/// Built once from all groups; immutable, safe for many threads.
/// </summary>
public sealed class GroupResolver
{
    /// <summary>A name has at most so many UTF-16 code units.</summary>
    public const int LongestName = 200;

    private const int MostSuggestions = 5;

    private readonly Dictionary<string, List<RankedName>> _exact = new(StringComparer.Ordinal);
    private readonly VariantIndex _variants;
    private readonly Lazy<GroupSuggestions> _suggestions;
    private readonly Lazy<GroupCompletions> _completions;

    public GroupResolver(IEnumerable<Group> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var names = groups.SelectMany(ListedName.Of).Where(name => name.Words.Count > 0).ToArray();
        foreach (var name in names)
        {
            AddExact(name);
        }

        var namesByGroup = names.GroupBy(name => name.Group.Id, StringComparer.Ordinal)
            .ToDictionary(grouped => grouped.Key, IReadOnlyList<ListedName> (grouped) => [.. grouped], StringComparer.Ordinal);
        _variants = new VariantIndex(names, namesByGroup);

        // Only misspelled and half-typed names need these; a first answer does not wait for them.
        var spelling = new Lazy<SpellingIndex<ListedName>>(() => SpellingIndex<ListedName>.Create(names.Select(name => (string.Concat(name.Words), name))));
        _suggestions = new Lazy<GroupSuggestions>(() => new GroupSuggestions(names, spelling.Value));
        _completions = new Lazy<GroupCompletions>(() => new GroupCompletions(names, spelling));
    }

    /// <summary>
    /// The best right to the name wins (see <see cref="NameKind"/>; canonical names before aliases); equal rights of several groups are ambiguous;
    /// what is only near to a name is suggested, never taken.
    /// </summary>
    public GroupResolution Resolve(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (Refuse(typed) is { } refused)
        {
            return refused;
        }

        var words = ListedName.WordsOf(typed);
        var ranked = _exact.GetValueOrDefault(string.Concat(words), []).Concat(_variants.Find(words))
            .GroupBy(name => name.Name.Group.Id, StringComparer.Ordinal)
            .Select(names => names.MinBy(name => name.Rank))
            .OrderBy(name => name.Rank)
            .ToArray();
        return ranked.Length > 0 ? Choose(ranked) : Suggest(words, typed);
    }

    /// <summary>Groups whose names begin like what was typed so far, or have a word that does, or are near to it; one entry a group, the best first.</summary>
    public IReadOnlyList<GroupCompletion> Complete(string prefix, int limit)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return prefix.Length > LongestName || limit <= 0 ? [] : _completions.Value.Complete(prefix, limit);
    }

    private static GroupNotFound? Refuse(string typed)
    {
        if (typed.Length > LongestName)
        {
            return new GroupNotFound($"A group's name has at most {LongestName} characters; this has {typed.Length}.");
        }

        if (string.IsNullOrWhiteSpace(typed))
        {
            return new GroupNotFound("Name a group: its name, an alias or an acronym.");
        }

        return FoldedName.Words(typed).Count == 0
            ? new GroupNotFound("A group's name has letters or digits; this has none.")
            : null;
    }

    private static GroupResolution Choose(IReadOnlyList<RankedName> ranked)
    {
        var best = ranked[0];
        if (ranked.Count > 1 && ranked[1].Rank == best.Rank)
        {
            return new GroupAmbiguous([.. ranked.Where(name => name.Rank == best.Rank).Select(name => GroupCandidates.Of(name.Name))]);
        }

        return new GroupFound(best.Name.Group.Id, best.Kind, best.Name.Name, [.. ranked.Skip(1).Select(name => GroupCandidates.Of(name.Name))]);
    }

    private GroupResolution Suggest(IReadOnlyList<string> words, string typed)
    {
        var near = _suggestions.Value.Near(words, MostSuggestions);
        return near.Count > 0
            ? new GroupSuggested([.. near.Select(GroupCandidates.Of)])
            : new GroupNotFound($"No group called \"{CommandReader.Clip(typed)}\" is held.");
    }

    private void AddExact(ListedName name)
    {
        var key = string.Concat(name.Words);
        if (!_exact.TryGetValue(key, out var names))
        {
            _exact.Add(key, names = new(1));
        }

        names.Add(new RankedName(name, name.IsCanonical ? NameRank.Canonical : NameRank.Alias));
    }
}
