using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>
/// Where the sources on one attack contradict each other, as one line. A toll that only rose as counts came in is no dispute: held against
/// each other are the figures that the sources gave last, only those within two days of the newest, and only those that exclude one another.
/// </summary>
internal static class BriefDispute
{
    private const int MostSides = 4;

    private static readonly TimeSpan StillHeld = TimeSpan.FromDays(2);

    public static Cited? Of(Attack attack)
    {
        var points = Enum.GetValues<TollMeasure>().Select(m => OfToll(attack, m)).OfType<Cited>().Concat(AttackDisputes.OfDates(attack)).Concat(OfClaims(attack)).Concat(OfRoles(attack)).ToList();
        return points.Count == 0 ? null : new Cited(
            $"{attack.Title}: {string.Join("; ", points.Select(p => char.ToLowerInvariant(p.Text[0]) + p.Text[1..]))}",
            FewestCitations.For(new Cited(attack.Title) { Known = AttackText.Known(attack) }, [.. points.SelectMany(p => p.Citations)], [.. AttackBriefing.AllCitations(attack)]))
        {
            Known = AttackText.Known(attack),
        };
    }

    private static Cited? OfToll(Attack attack, TollMeasure measure)
    {
        if (TollView.Of(attack.Toll, measure) is not { IsDisputed: true } view)
            return null;
        var corrected = view.Ledger.Select(o => o.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var newest = view.Latest.Citation.Published?.Instant;
        var held = view.Ledger.Where(o => !corrected.Contains(o.Id) && (newest is null || o.Citation.Published is null || newest - o.Citation.Published.Value.Instant <= StillHeld))
            .DistinctBy(o => o.Citation.Family ?? o.Citation.Document)
            .DistinctBy(o => (o.Low, o.High))
            .ToList();
        // "More than 100" and "over 180" can both be true; "137" and "at least 140" cannot.
        held = [.. held.Where(o => held.Exists(other => Excludes(o, other) || Excludes(other, o))).Take(MostSides)];
        return held.Count < 2 ? null : new Cited(
            $"{BriefLines.Verb(measure)} {string.Join(" against ", held.Select(o => $"{BriefLines.Words(o)} ({ClaimText.Voice(o.By, o.Citation)})"))}",
            [.. held.Select(o => o.Citation)]);
    }

    private static bool Excludes(TollObservation one, TollObservation other) => one.High is { } high && high < other.Low;

    private static IEnumerable<Cited> OfClaims(Attack attack)
    {
        var claimants = attack.Attributions.Where(a => a is { Stance: AttributionStance.Claimed, GroupId: not null }).DistinctBy(a => a.GroupId).Take(MostSides).ToList();
        if (claimants.Count > 1)
            yield return new Cited($"claimed by {string.Join(" against ", claimants.Select(Named))}", [.. claimants.Select(a => a.Citation)]);
    }

    // Who names the actor, the first of those who do, and who rejects it.
    private static IEnumerable<Cited> OfRoles(Attack attack)
    {
        foreach (var denied in attack.Attributions.Where(IsRejection).Select(a => a.Actor).Distinct(StringComparer.Ordinal))
        {
            var voices = attack.Attributions.Where(a => a.Actor == denied && a.Stance != AttributionStance.Claimed).ToList();
            var sides = voices.Where(a => !IsRejection(a)).Take(1).Concat(voices.Where(IsRejection).DistinctBy(a => a.By).Take(2)).ToList();
            yield return new Cited($"role of {denied}: {string.Join(", ", sides.Select(Stand))}", [.. sides.Select(a => a.Citation)]);
        }
    }

    private static bool IsRejection(Attribution a) => a.Stance is AttributionStance.Denied or AttributionStance.Disputed;

    private static string Named(Attribution a) => $"{a.Actor} ({ClaimText.Voice(null, a.Citation)})";

    private static string Stand(Attribution a) => $"{a.Stance.ToString().ToLowerInvariant()} by {(a.By is { } by ? $"{by} ({ClaimText.Voice(null, a.Citation)})" : ClaimText.Voice(null, a.Citation))}";
}
