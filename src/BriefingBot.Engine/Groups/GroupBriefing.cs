using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

/// <summary>Writes a group's profile.</summary>
internal static class GroupBriefing
{
    private const int ShownFacts = 3;
    private const int ShownAliases = 12;

    public static Reply Compose(GroupProfile profile)
    {
        var group = profile.Group;
        return new Reply(ReplyStatus.Answered, group.Name)
        {
            Summary = Summary(group),
            Blocks = [.. Blocks(profile)],
            Buttons = Buttons(profile),
            Record = new ReplyRecord("group", () => GroupRecord.Of(profile)),
            Accent = GroupColour.Of(group.Id),
        };
    }

    private static Cited Summary(Group group)
    {
        var kind = group.Kind is { } k ? char.ToUpperInvariant(k[0]) + k[1..] : "Armed group";
        var countries = group.Countries.Count == 0 ? "" : $"; listed in {string.Join(", ", group.Countries.Select(CountryName.Of))}";
        return new Cited($"{kind}{countries}.", group.Citations) { Known = [.. group.Countries.Select(CountryName.Of)] };
    }

    private static IEnumerable<ReplyBlock> Blocks(GroupProfile profile)
    {
        yield return new FieldsBlock("Names and relations", [.. NameFields(profile.Group)]);
        var claims = ClaimFields(profile.Claims).ToList();
        if (claims.Count > 0)
            yield return new FieldsBlock("As reported", claims);
        if (profile.Attacks.Totals.Attacks > 0)
        {
            yield return new TextBlock(AttackText.Totals(profile.Attacks.Totals, profile.Attacks.Totals.Attacks == 1 ? "attack in the holdings names it" : "attacks in the holdings name it"));
            if (ActivityPlot.Draw($"{profile.Group.Name}: attacks in the holdings", profile.Activity) is { } plot)
                yield return plot;
            yield return new ListBlock("Latest attacks", [.. profile.Attacks.Attacks.Select(AttackText.Line)]);
        }
        var disputed = Disputes.Of(profile).ToList();
        if (disputed.Count > 0)
            yield return new ListBlock("Disputed", disputed);
    }

    private static IEnumerable<ReplyField> NameFields(Group group)
    {
        if (group.Aliases.Count > 0)
        {
            var shown = group.Aliases.Take(ShownAliases).Select(a => new Cited(a.Name, a.Citations)).ToList();
            if (group.Aliases.Count > ShownAliases)
                shown.Add($"and {group.Aliases.Count - ShownAliases} more");
            yield return new ReplyField("Also called", shown);
        }
        foreach (var relations in group.Relations.GroupBy(r => r.Kind == RelationKind.DistinctFrom))
            yield return new ReplyField(relations.Key ? "Not to be confused" : "Relations", [.. relations.Select(RelationText.Of)]);
    }

    private static IEnumerable<ReplyField> ClaimFields(IReadOnlyList<Claim> claims)
    {
        var byAttribute = claims.ToLookup(c => c.Attribute, StringComparer.Ordinal);
        foreach (var attribute in ClaimAttributes.All.Where(byAttribute.Contains))
        {
            var said = byAttribute[attribute].OrderByDescending(c => c.Citation.Published ?? default).ToList();
            // Of views on the group one a kind, the newest: a profile of a page is read, one of five is not.
            var most = ClaimAttributes.Views.Contains(attribute) ? 1 : ShownFacts;
            var (lines, total) = ClaimText.MergeFirst(said, most);
            yield return new ReplyField(ClaimText.Label(attribute), total > most ? [.. lines, $"and {total - most:N0} more, in the timeline"] : lines);
        }
    }

    private static IReadOnlyList<ReplyButton> Buttons(GroupProfile profile)
    {
        var buttons = new List<ReplyButton>();
        if (profile.Attacks.Totals.Attacks > 0)
            buttons.Add(new ReplyButton("All attacks", $"/attacks group:{profile.Group.Id}"));
        buttons.Add(new ReplyButton("Timeline", $"/timeline {profile.Group.Id}"));
        buttons.AddRange(profile.Group.Relations.Where(r => r.Kind == RelationKind.PartOf).Take(1)
            .Select(r => new ReplyButton(r.GroupName, $"/group {r.GroupId}")));
        return buttons;
    }
}
