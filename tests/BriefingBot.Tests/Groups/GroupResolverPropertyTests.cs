using BriefingBot.Engine.Groups;

namespace BriefingBot.Tests.Groups;

public sealed class GroupResolverPropertyTests
{
    private static readonly string[] Names = [.. SampleGroups.All.SelectMany(group => group.Aliases.Select(alias => alias.Name).Append(group.Name))];

    [Fact]
    public void No_input_throws_and_every_answer_names_known_groups()
    {
        var random = new Random(20240107);
        var known = SampleGroups.All.Select(group => group.Id).ToHashSet();
        for (var round = 0; round < 4_000; round++)
        {
            var typed = Damage(Names[random.Next(Names.Length)], random);
            GroupsOf(SampleGroups.Resolver.Resolve(typed)).ShouldBeSubsetOf(known, typed);
            SampleGroups.Resolver.Complete(typed, 5).Select(completion => completion.GroupId).ShouldBeSubsetOf(known, typed);
        }
    }

    [Fact]
    public void Case_hyphens_and_apostrophes_never_change_the_answer()
    {
        foreach (var name in Names)
        {
            var plain = SampleGroups.Resolver.Resolve(name);
            foreach (var other in (string[])[name.ToUpperInvariant(), name.ToLowerInvariant(), name.Replace('-', ' '), name.Replace(' ', '-'), name.Replace('-', '–'), name.Replace('\'', '’')])
            {
                GroupsOf(SampleGroups.Resolver.Resolve(other)).ShouldBe(GroupsOf(plain), other);
            }
        }
    }

    private static IEnumerable<string> GroupsOf(GroupResolution resolution) => resolution switch
    {
        GroupFound found => found.AlsoCalled.Select(other => other.GroupId).Prepend(found.GroupId),
        GroupAmbiguous ambiguous => ambiguous.Candidates.Select(candidate => candidate.GroupId),
        GroupSuggested suggested => suggested.Suggestions.Select(candidate => candidate.GroupId),
        _ => [],
    };

    private static string Damage(string name, Random random)
    {
        var letters = name.ToList();
        for (var change = random.Next(0, 6); change > 0; change--)
        {
            var at = random.Next(letters.Count + 1);
            if (random.Next(3) == 0 && at < letters.Count)
            {
                letters.RemoveAt(at);
            }
            else
            {
                letters.Insert(at, random.Next(2) == 0 ? (char)random.Next(char.MaxValue + 1) : name[random.Next(name.Length)]);
            }
        }

        return string.Concat(letters);
    }
}
