using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What to look out for: warnings, threats and forecasts of the time to come, each by somebody who is named. We add none, and no likelihood of our own.</summary>
internal static class BriefOutlook
{
    private static readonly string[] Order = [ClaimAttributes.Warning, ClaimAttributes.Statement, ClaimAttributes.Forecast];

    public static IReadOnlyList<OutlookLine> Of(IEnumerable<OutlookLine> said, ScopeFilter filter, BriefScope scope, IEnumerable<NewsEvent> listed)
    {
        var attacks = listed.Select(e => e.Main.Attack.Id).ToHashSet(StringComparer.Ordinal);
        return [.. said.Where(o => Fits(o.Claim, filter, scope, attacks)).OrderBy(o => Array.IndexOf(Order, o.Claim.Attribute)).ThenByDescending(o => o.Claim.Citation.Published ?? default).ThenBy(o => o.Claim.Id, StringComparer.Ordinal)];
    }

    /// <summary>True for what somebody says of the time to come; what an outlet writes in its own voice is not attributed.</summary>
    public static bool LooksAhead(Claim claim) => claim.By is not null && claim.Attribute switch
    {
        ClaimAttributes.Statement => claim.SubjectKind == SubjectKind.Group && ForwardWords.Threaten(claim.Value),
        ClaimAttributes.Warning or ClaimAttributes.Forecast => ForwardWords.Has(claim.Value),
        _ => false,
    };

    public static Cited Line(Claim claim)
    {
        var label = claim.Attribute == ClaimAttributes.Statement ? "Threat" : ClaimText.Label(claim.Attribute);
        return ClaimText.Of(claim) with { Text = $"{label}: {ClaimText.Of(claim).Text}" };
    }

    private static bool Fits(Claim claim, ScopeFilter filter, BriefScope scope, HashSet<string> attacks)
    {
        // What is said of an attack that happened looks back, but for a forecast of what it leads to.
        if (claim.SubjectKind == SubjectKind.Attack)
            return claim.Attribute == ClaimAttributes.Forecast && attacks.Contains(claim.SubjectId);
        return IsAbout(claim, filter, scope);
    }

    /// <summary>True where a claim is about one of the topics.</summary>
    internal static bool IsAbout(Claim claim, ScopeFilter filter, BriefScope scope) =>
        !scope.HasTopics
        || (claim.SubjectKind == SubjectKind.Group && filter.HasGroup(claim.SubjectId))
        || filter.FitsText(claim.Value)
        || scope.Countries.Any(code => Countries.Find(code) is { } country && claim.Value.Contains(country.Name, StringComparison.OrdinalIgnoreCase));
}
