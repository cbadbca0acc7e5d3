using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

/// <summary>What the sources disagree on, said as such and settled by nobody.</summary>
internal static class Disputes
{
    // Attributes that can have one value only: two values are two opinions.
    private static readonly string[] SingleValued = [ClaimAttributes.Founded, ClaimAttributes.Leader];

    public static IEnumerable<Cited> Of(GroupProfile profile) =>
        OfClaims(profile.Claims).Concat(profile.Attacks.Attacks.SelectMany(a => AttackDisputes.Of(a).Select(d => AttackText.Titled(a, d.Text, d.Citations))));

    public static IEnumerable<Cited> OfClaims(IReadOnlyList<Claim> claims)
    {
        foreach (var attribute in SingleValued)
        {
            var values = claims.Where(c => c.Attribute == attribute).GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase).ToList();
            if (values.Count < 2 || (attribute == ClaimAttributes.Leader && values.TrueForAll(v => LeaderName.AreSame(v.Key, values[0].Key))))
                continue;
            var sides = values.Select(v => ClaimText.Merge([.. v])[0].Text);
            yield return new Cited($"{ClaimText.Label(attribute)}: {string.Join(" against ", sides)}", [.. values.SelectMany(v => v).Select(c => c.Citation)]);
        }
    }
}
