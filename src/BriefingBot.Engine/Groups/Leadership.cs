using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Groups;

/// <summary>Nobody who is told of as dead or captured stands as a plain leader beside it: not by an older report, nor by a newer one that calls the person so.</summary>
public static class Leadership
{
    /// <summary>
    /// The claims, of one group or of several, without plain ones on a leader of whom an equally new or newer one tells a fate; what names
    /// such a leader later says so.
    /// </summary>
    /// <param name="known">All that is known of the groups' leaders, where the claims are a part of it.</param>
    public static IReadOnlyList<Claim> Settle(IReadOnlyList<Claim> claims, IReadOnlyList<Claim>? known = null)
    {
        var fates = (known ?? claims).Where(c => c.Attribute == ClaimAttributes.FormerLeader || (c.Attribute == ClaimAttributes.Leader && LeaderName.HasFate(c.Value))).ToLookup(c => c.SubjectId, StringComparer.Ordinal);
        return fates.Count == 0 ? claims : [.. claims.Select(c => Settle(c, fates[c.SubjectId])).OfType<Claim>()];
    }

    private static Claim? Settle(Claim claim, IEnumerable<Claim> fates)
    {
        if (claim.Attribute != ClaimAttributes.Leader || LeaderName.HasFate(claim.Value))
            return claim;
        var told = fates.Where(f => LeaderName.AreSame(f.Value, claim.Value)).ToList();
        if (told.Count == 0)
            return claim;
        return told.Exists(f => !IsLater(claim, f)) ? null : claim with { Value = $"{claim.Value}, of whom earlier reports say {Fate(told[0])}" };
    }

    private static bool IsLater(Claim claim, Claim fate) => claim.Citation.Published?.Day > fate.Citation.Published?.Day;

    private static string Fate(Claim claim) => claim.Attribute == ClaimAttributes.FormerLeader ? "that the leader is dead" : "that the leader was captured or killed";
}
