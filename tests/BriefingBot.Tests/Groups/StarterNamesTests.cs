using BriefingBot.Engine.Groups;
using BriefingBot.Tests.Ingestion.Starter;

namespace BriefingBot.Tests.Groups;

/// <summary>The resolver on the groups that are shipped: hundreds of names show collisions that a few invented ones do not.</summary>
public sealed class StarterNamesTests
{
    private static readonly GroupResolver Resolver = new(ShippedKnowledge.Bundle.Groups);

    [Theory]
    [InlineData("isis-k")]
    [InlineData("ISKP")]
    [InlineData("IS-K")]
    [InlineData("ISK")]
    [InlineData("Daesh-K")]
    [InlineData("Islamic State Khorasan Province")]
    [InlineData("isis khorasan")]
    [InlineData("Isis-k ")]
    public void Names_of_the_Khorasan_branch_lead_to_it(string typed) =>
        Resolver.Resolve(typed).ShouldBeOfType<GroupFound>().GroupId.ShouldBe("isis-k");

    [Theory]
    [InlineData("isis", "islamic-state")]
    [InlineData("daesh", "islamic-state")]
    [InlineData("ISIL-WA", "iswap")]
    [InlineData("taleban", "taliban")]
    [InlineData("jabhat an-nusra", "al-nusrah-front")]
    [InlineData("abou sayyaf", "abu-sayyaf")]
    [InlineData("jaish e mohammad", "jaish-e-mohammed")]
    [InlineData("daesh libya", "isis-libya")]
    [InlineData("baloch liberation army", "bla")]
    public void Names_and_variants_lead_to_one_group_and_no_namesake(string typed, string group)
    {
        var found = Resolver.Resolve(typed).ShouldBeOfType<GroupFound>();
        found.GroupId.ShouldBe(group);
        found.AlsoCalled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("iskq", "isis-k")]
    [InlineData("LeT", "lashkar-e-taiba")]
    [InlineData("IS", "islamic-state")]
    [InlineData("islamic jihad", "palestinian-islamic-jihad")]
    public void What_only_resembles_a_name_is_suggested(string typed, string among) =>
        Resolver.Resolve(typed).ShouldBeOfType<GroupSuggested>().Suggestions.Select(candidate => candidate.GroupId).ShouldContain(among);

    [Fact]
    public void Every_listed_name_leads_to_its_group_or_names_it_beside_others()
    {
        foreach (var group in ShippedKnowledge.Bundle.Groups)
        {
            foreach (var name in group.Aliases.Select(alias => alias.Name).Append(group.Name).Append(group.Id))
            {
                var bearers = Resolver.Resolve(name) switch
                {
                    GroupFound found => found.AlsoCalled.Select(other => other.GroupId).Append(found.GroupId),
                    GroupAmbiguous ambiguous => ambiguous.Candidates.Select(candidate => candidate.GroupId),
                    _ => [],
                };
                bearers.ShouldContain(group.Id, name);
            }
        }
    }
}
