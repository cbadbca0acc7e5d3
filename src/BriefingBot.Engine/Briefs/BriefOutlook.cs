using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What to look out for: only what a source says of the time to come, with who says it. We add no likelihood of our own.</summary>
internal static class BriefOutlook
{
    private static readonly string[] Order = [ClaimAttributes.Warning, ClaimAttributes.Forecast, ClaimAttributes.Assessment];

    public static IReadOnlyList<Claim> Of(IEnumerable<Claim> said, ScopeFilter filter, BriefScope scope, IEnumerable<NewsEvent> listed)
    {
        var attacks = listed.Select(e => e.Main.Attack.Id).ToHashSet(StringComparer.Ordinal);
        return [.. said.Where(c => Fits(c, filter, scope, attacks)).OrderBy(c => Array.IndexOf(Order, c.Attribute)).ThenByDescending(c => c.Citation.Published ?? default).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    public static Cited Line(Claim claim) => ClaimText.Of(claim) with { Text = $"{ClaimText.Label(claim.Attribute)}: {ClaimText.Of(claim).Text}" };

    private static bool Fits(Claim claim, ScopeFilter filter, BriefScope scope, HashSet<string> attacks) =>
        (!scope.HasTopics && claim.SubjectKind != SubjectKind.Attack)
        || (claim.SubjectKind == SubjectKind.Attack && attacks.Contains(claim.SubjectId))
        || (claim.SubjectKind == SubjectKind.Group && filter.HasGroup(claim.SubjectId))
        || filter.FitsText(claim.Value)
        || scope.Countries.Any(code => Countries.Find(code) is { } country && claim.Value.Contains(country.Name, StringComparison.OrdinalIgnoreCase));
}
