using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Starter;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Starter;

/// <summary>Holds what the shipped files cite against the lists and articles that they cite.</summary>
public sealed class ListedNamesTests
{
    private static IEnumerable<(string Name, Citation Citation)> Aliases =>
        from g in ShippedKnowledge.Bundle.Groups from a in g.Aliases from c in a.Citations select (a.Name, c);

    [SharedFact(ListedNames.UnPath)]
    public void Every_alias_ascribed_to_the_UN_list_stands_in_the_entry_cited()
    {
        var entries = ListedNames.Un();
        var cited = Aliases.Where(a => a.Citation.Document == "un-sc-list").ToArray();
        cited.Length.ShouldBeGreaterThan(100);
        cited.Where(a => !entries[a.Citation.Locator!].Contains(NameFold.Fold(a.Name))).ShouldBeEmpty();
    }

    [SharedFact(ListedNames.UcdpPath)]
    public void Every_alias_ascribed_to_the_UCDP_actors_stands_in_the_row_cited()
    {
        var rows = ListedNames.Ucdp();
        var cited = Aliases.Where(a => a.Citation.Document == "ucdp-actors").ToArray();
        cited.Length.ShouldBeGreaterThan(100);
        cited.Where(a => !ListedNames.NamesOf(rows[a.Citation.Locator!]).Contains(NameFold.Fold(a.Name))).ShouldBeEmpty();
    }

    [SharedFact(ListedNames.UcdpPath)]
    public void Every_group_ascribed_to_a_list_goes_by_one_of_the_names_there()
    {
        var un = ListedNames.Un();
        var rows = ListedNames.Ucdp();
        foreach (var group in ShippedKnowledge.Bundle.Groups)
            foreach (var citation in group.Citations.Where(c => c.Document is "un-sc-list" or "ucdp-actors"))
            {
                var names = citation.Document == "un-sc-list" ? un[citation.Locator!] : ListedNames.NamesOf(rows[citation.Locator!]);
                group.Aliases.Select(a => a.Name).Append(group.Name).ShouldContain(n => names.Contains(NameFold.Fold(n)), $"{group.Id}: {citation.Locator}");
            }
    }

    [SharedFact(ListedNames.UcdpPath)]
    public void Every_relation_ascribed_to_the_UCDP_actors_follows_from_the_rows_cited()
    {
        var rows = ListedNames.Ucdp();
        var unfounded =
            from g in ShippedKnowledge.Bundle.Groups
            from r in g.Relations
            where r.Kind != RelationKind.DistinctFrom && r.Citations.All(c => c.Document == "ucdp-actors")
            where !Follows(r, [.. r.Citations.Select(c => rows[c.Locator!])])
            select $"{g.Id} {r.Kind} {r.GroupId}";
        unfounded.ShouldBeEmpty();
    }

    private static bool Follows(GroupRelation relation, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var other = ShippedKnowledge.Group(relation.GroupId).Citations.Where(c => c.Document == "ucdp-actors").Select(c => c.Locator!["actor ".Length..]).ToArray();
        return relation.Kind switch
        {
            RelationKind.SplinterOf => ListedNames.IdsOf(rows[0], "ActorIdPrev").Intersect(other).Any(),
            RelationKind.PartOf => ListedNames.IdsOf(rows[0], "ActorIdAlliance", "ActorIdGroup").Intersect(other).Any(),
            RelationKind.Rival => ListedNames.IdsOf(rows[0], "NSID").Intersect(ListedNames.IdsOf(rows[1], "NSID")).Any(),
            _ => false,
        };
    }
}
