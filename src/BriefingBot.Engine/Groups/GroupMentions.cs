using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>
/// Finds groups named in running text. Built once from all groups; immutable, safe for many threads.
/// </summary>
/// <remarks>
/// A name that several groups bear is decided by the nearest mention of a country or place that lies in the countries of some of them but not of all:
/// "al-Shabaab" near "Cabo Delgado" is the group of Mozambique. Mentions over <see cref="Reach"/> code units away do not count.
/// Where none decides, the only bearer of the canonical name is meant; else all bearers are given.
/// </remarks>
public sealed class GroupMentions
{
    /// <summary>About three paragraphs.</summary>
    public const int Reach = 1_500;

    private readonly NameMatcher<Bearer> _names;
    private readonly NameMatcher<string> _places;

    /// <param name="places">Names of regions and towns with the ISO code of their country, beside the countries' own names and demonyms.</param>
    public GroupMentions(IEnumerable<Group> groups, IEnumerable<(string Name, string CountryCode)>? places = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        _names = NameMatcher<Bearer>.Create(groups.SelectMany(NamesOf), SpellingVariants.Of);
        _places = NameMatcher<string>.Create(Countries.NamesInText().Select(named => (named.Name, named.Country.Code)).Concat(places ?? []));
    }

    public IReadOnlyList<GroupMention> Find(ReadOnlySpan<char> text)
    {
        var mentions = new List<GroupMention>();
        IReadOnlyList<NameMatch<string>>? places = null;
        foreach (var match in _names.Enumerate(text))
        {
            var bearers = OnePerGroup(match.Values);
            if (bearers.Count > 1)
            {
                bearers = Decide(bearers, match.Start, places ??= _places.Find(text));
            }

            mentions.Add(new GroupMention(match.Start, match.Length, [.. bearers.Select(bearer => bearer.Group.Id)]));
        }

        return mentions;
    }

    private static IEnumerable<(string Name, Bearer Value)> NamesOf(Group group)
    {
        foreach (var name in ListedName.Of(group).Where(name => !name.IsId))
        {
            var bearer = new Bearer(group, name.IsCanonical);
            yield return (WithoutThe(name.Name), bearer);
            if (AssimilatedArticle.In(name.Words) is { } assimilated)
            {
                yield return (assimilated, bearer);
            }
        }
    }

    private static string WithoutThe(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static List<Bearer> OnePerGroup(IReadOnlyList<Bearer> bearers) =>
        [.. bearers.OrderByDescending(bearer => bearer.IsCanonical).DistinctBy(bearer => bearer.Group.Id)];

    private static List<Bearer> Decide(List<Bearer> bearers, int at, IReadOnlyList<NameMatch<string>> places)
    {
        foreach (var place in places.Where(place => Math.Abs(place.Start - at) <= Reach).OrderBy(place => Math.Abs(place.Start - at)))
        {
            var there = bearers.Where(bearer => bearer.Group.Countries.Any(place.Values.Contains)).ToList();
            if (there.Count > 0 && there.Count < bearers.Count)
            {
                return there;
            }
        }

        var canonical = bearers.Where(bearer => bearer.IsCanonical).ToList();
        return canonical.Count == 1 ? canonical : bearers;
    }

    private sealed record Bearer(Group Group, bool IsCanonical);
}
