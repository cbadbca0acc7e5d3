using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What to look out for: only what a source says of the time to come, with who says it. We add no likelihood of our own.</summary>
internal static class BriefOutlook
{
    private static readonly string[] Order = [ClaimAttributes.Forecast, ClaimAttributes.Warning, ClaimAttributes.Assessment];

    public static IReadOnlyList<OutlookLine> Of(IEnumerable<OutlookLine> said, ScopeFilter filter, BriefScope scope, IEnumerable<NewsEvent> listed)
    {
        var attacks = listed.Select(e => e.Main.Attack.Id).ToHashSet(StringComparer.Ordinal);
        return [.. said.Where(o => Fits(o.Claim, filter, scope, attacks)).OrderBy(o => Array.IndexOf(Order, o.Claim.Attribute)).ThenByDescending(o => o.Claim.Citation.Published ?? default).ThenBy(o => o.Claim.Id, StringComparer.Ordinal)];
    }

    public static Cited Line(Claim claim) => ClaimText.Of(claim) with { Text = $"{ClaimText.Label(claim.Attribute)}: {ClaimText.Of(claim).Text}" };

    private static bool Fits(Claim claim, ScopeFilter filter, BriefScope scope, HashSet<string> attacks)
    {
        // What is said of an attack that happened looks back, but for a forecast of what it leads to.
        if (claim.SubjectKind == SubjectKind.Attack)
            return claim.Attribute == ClaimAttributes.Forecast && attacks.Contains(claim.SubjectId);
        return !scope.HasTopics
            || (claim.SubjectKind == SubjectKind.Group && filter.HasGroup(claim.SubjectId))
            || filter.FitsText(claim.Value)
            || scope.Countries.Any(code => Countries.Find(code) is { } country && claim.Value.Contains(country.Name, StringComparison.OrdinalIgnoreCase));
    }
}
