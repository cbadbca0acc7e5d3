using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>Where the sources on one attack differ. A difference is shown with all its sides, never settled.</summary>
internal static class AttackDisputes
{
    public static IEnumerable<Cited> Of(Attack attack)
    {
        foreach (var measure in Enum.GetValues<TollMeasure>())
        {
            if (TollView.Of(attack.Toll, measure) is { IsDisputed: true } view)
                yield return OfToll(view);
        }
        foreach (var cited in OfDates(attack))
            yield return cited;
        foreach (var cited in OfActors(attack))
            yield return cited;
    }

    private static Cited OfToll(TollView view) => new(
        $"{view.Measure}: {string.Join("; ", view.Ledger.Select(o => $"{o.Words} ({ClaimText.Voice(o.By, o.Citation)})"))}",
        [.. view.Ledger.Select(o => o.Citation)]);

    internal static IEnumerable<Cited> OfDates(Attack attack)
    {
        var said = attack.Claims.Where(c => c.Attribute == ClaimAttributes.Date).ToList();
        if (said.Select(c => c.Value).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
            yield return new Cited($"Day: {string.Join("; ", said.Select(c => $"{c.Value} ({ClaimText.Voice(c.By, c.Citation)})"))}", [.. said.Select(c => c.Citation)]);
    }

    private static IEnumerable<Cited> OfActors(Attack attack)
    {
        var claims = attack.Attributions.Where(a => a.Stance == AttributionStance.Claimed).ToList();
        if (claims.Select(c => c.GroupId ?? c.Actor).Distinct(StringComparer.Ordinal).Skip(1).Any())
            yield return Sides("Whose claim", claims);
        foreach (var denied in attack.Attributions.Where(a => a.Stance is AttributionStance.Denied or AttributionStance.Disputed).GroupBy(a => a.Actor, StringComparer.Ordinal))
        {
            var accused = attack.Attributions.Where(a => a.Actor == denied.Key && a.Stance is AttributionStance.Attributed or AttributionStance.Suspected);
            yield return Sides($"Role of {denied.Key}", [.. accused.Where(a => a.Actor == denied.Key), .. denied]);
        }
    }

    private static Cited Sides(string label, List<Attribution> sides) =>
        new($"{label}: {string.Join("; ", sides.Select(s => AttackText.Of(s).Text).Distinct(StringComparer.Ordinal))}", [.. sides.Select(s => s.Citation)]);
}
