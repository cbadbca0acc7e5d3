using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>Finds the listed names of which a typed name is another transliteration, word order or filler.</summary>
internal sealed class VariantIndex
{
    private readonly KeyTable _joined = new();
    private readonly KeyTable _full = new();
    private readonly KeyTable _reduced = new();
    private readonly KeyTable _substituted = new();
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);

    internal VariantIndex(IReadOnlyList<ListedName> names, IReadOnlyDictionary<string, IReadOnlyList<ListedName>> namesByGroup)
    {
        var spoken = names.Where(name => !name.IsId).Select(name => (Name: name, Key: NameKey.Full(name.Words))).ToArray();
        var bearers = new WordBearers();
        foreach (var (name, key) in spoken)
        {
            bearers.Add(key, name.Group.Id);
        }

        foreach (var (name, key) in spoken)
        {
            Add(name, key, bearers);
        }

        foreach (var group in names.Select(name => name.Group).DistinctBy(group => group.Id))
        {
            AddParentSubstitutions(group, namesByGroup);
        }
    }

    internal IEnumerable<RankedName> Find(IReadOnlyList<string> typed)
    {
        var full = NameKey.Full(typed);
        return Ranked(_joined.Find(NameKey.Joined(typed), _acronyms), NameRank.CanonicalSpelling, NameRank.AliasSpelling)
            .Concat(Ranked(_full.Find(full, _acronyms), NameRank.CanonicalWords, NameRank.AliasWords))
            .Concat(FindReduced(typed, full))
            .Concat(Ranked(_substituted.Find(full, _acronyms), NameRank.ParentSubstituted, NameRank.ParentSubstituted));
    }

    private IEnumerable<RankedName> FindReduced(IReadOnlyList<string> typed, NameKey full)
    {
        var found = _reduced.Find(full, _acronyms);
        if (NameKey.Reduced(typed) is { } reduced)
        {
            found = found.Concat(_full.Find(reduced, _acronyms)).Concat(_reduced.Find(reduced, _acronyms))
                .Concat(_substituted.Find(reduced, _acronyms));
        }

        return Ranked(found, NameRank.CanonicalReduced, NameRank.AliasReduced);
    }

    private static IEnumerable<RankedName> Ranked(IEnumerable<ListedName> names, NameRank canonical, NameRank alias) =>
        names.Select(name => new RankedName(name, name.IsCanonical ? canonical : alias));

    private void Add(ListedName name, NameKey full, WordBearers bearers)
    {
        var acronyms = Acronyms.In(name.Name);
        _acronyms.UnionWith(acronyms);
        if (acronyms.Count == 0 && !name.Words.Any(PlainWords.Contains))
        {
            _joined.Add(full.Count == 1 ? full : NameKey.Joined(name.Words), name);
        }

        _full.Add(full, name);
        if (NameKey.Reduced(name.Words) is { } reduced && bearers.IsUnmistakable(reduced))
        {
            _reduced.Add(reduced, name);
        }
    }

    /// <summary>
    /// "Islamic State Khorasan Province", part of the group that is also called Daesh, is also "Daesh Khorasan Province":
    /// a name of the whole inside a name of the part may be any of the whole's names. The part never stands for the whole, nor the whole for it.
    /// </summary>
    private void AddParentSubstitutions(Group group, IReadOnlyDictionary<string, IReadOnlyList<ListedName>> namesByGroup)
    {
        foreach (var parent in group.Relations.Where(relation => relation.Kind == RelationKind.PartOf).Select(relation => relation.GroupId))
        {
            if (parent != group.Id && namesByGroup.TryGetValue(parent, out var parentNames))
            {
                foreach (var (words, name) in ParentSubstitution.Of(namesByGroup[group.Id], parentNames))
                {
                    _substituted.Add(NameKey.Full(words), name);
                    if (NameKey.Reduced(words) is { Count: > 1 } reduced)
                    {
                        _substituted.Add(reduced, name);
                    }
                }
            }
        }
    }
}
