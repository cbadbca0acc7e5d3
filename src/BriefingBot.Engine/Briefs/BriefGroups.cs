using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What became known of groups, whatever the scope: one line for each thing said, with all the voices that say it.</summary>
internal sealed record GroupLine(Claim Claim, Cited Line);

/// <summary>New about groups: who leads them, how strong they are, where they stand; aims, tales and opinions are in their profiles.</summary>
public static class BriefGroups
{
    /// <summary>What is told, the weightiest first.</summary>
    public static IReadOnlyList<string> Attributes { get; } =
        [ClaimAttributes.Leader, ClaimAttributes.FormerLeader, ClaimAttributes.Strength, ClaimAttributes.Area, ClaimAttributes.Alliance, ClaimAttributes.Rivalry, ClaimAttributes.Founded];

    internal static IEnumerable<GroupLine> Lines(IReadOnlyList<GroupClaim> claims) =>
        claims.OrderByDescending(c => c.Claim.Citation.Published ?? default).ThenBy(c => c.Claim.Id, StringComparer.Ordinal)
            .GroupBy(c => (c.Claim.SubjectId, c.Claim.Attribute))
            // One line on a matter, then the next matter: the first lines tell of as much as they can.
            .SelectMany(matter => matter.GroupBy(c => c.Claim.Value, StringComparer.OrdinalIgnoreCase).Select((same, turn) => (Same: same, Turn: turn)))
            .OrderBy(l => l.Turn).ThenBy(l => Weight(l.Same.First().Claim))
            .Select(l => new GroupLine(l.Same.First().Claim, Line(l.Same.First().GroupName, [.. l.Same.Select(c => c.Claim)])));

    internal static IReadOnlyList<GroupLine> Of(IEnumerable<GroupLine> lines, ScopeFilter filter, BriefScope scope) =>
        // Who asked for attacks of a size did not ask for this.
        scope.MinKilled > 0 ? [] : [.. lines.Where(l => BriefOutlook.IsAbout(l.Claim, filter, scope))];

    private static Cited Line(string name, IReadOnlyList<Claim> same)
    {
        var said = ClaimText.Merge(same)[0];
        return said with { Text = $"{name}, {same[0].Attribute}: {said.Text}", Known = [name] };
    }

    private static int Weight(Claim claim)
    {
        for (var i = 0; i < Attributes.Count; i++)
        {
            if (Attributes[i] == claim.Attribute)
                return i;
        }
        return Attributes.Count;
    }
}
