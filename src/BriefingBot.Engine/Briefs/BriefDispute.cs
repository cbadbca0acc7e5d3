using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>
/// Where the sources on one attack contradict each other, as one line. A toll that only rose as counts came in is no dispute: held against
/// each other are the figures that the sources gave last, only those within two days of the newest, and only those that exclude one another.
/// Each side is held against its own source: in the line as a whole one voice would be taken for another's.
/// </summary>
internal sealed class BriefDispute(ReplyCheck check)
{
    private const int MostSides = 4;

    private static readonly TimeSpan StillHeld = TimeSpan.FromDays(2);

    public Cited? Of(Attack attack)
    {
        var points = Enum.GetValues<TollMeasure>().Select(m => OfToll(attack, m)).OfType<Cited>().Concat(AttackDisputes.OfDates(attack).Where(d => IsBorne("", d))).Concat(OfClaims(attack)).Concat(OfRoles(attack)).ToList();
        return points.Count == 0 ? null
            : AttackText.Titled(attack, string.Join("; ", points.Select(p => char.ToLowerInvariant(p.Text[0]) + p.Text[1..])), [.. points.SelectMany(p => p.Citations)]);
    }

    private Cited? OfToll(Attack attack, TollMeasure measure)
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
        var sides = held.Where(o => held.Exists(other => Excludes(o, other) || Excludes(other, o))).Take(MostSides)
            .Select(o => new Cited($"{BriefLines.Words(o)} ({ClaimText.Voice(o.By, o.Citation)})", o.Citation));
        return Point($"{BriefLines.Verb(measure)} ", sides, " against ");
    }

    /// <summary>The sides that their sources bear out as one point; null where fewer than two are left.</summary>
    private Cited? Point(string opening, IEnumerable<Cited> sides, string between)
    {
        var borne = sides.Where(side => IsBorne(opening, side)).ToList();
        return borne.Count < 2 ? null : new Cited(opening + string.Join(between, borne.Select(s => s.Text)), [.. borne.SelectMany(s => s.Citations)]);
    }

    private bool IsBorne(string opening, Cited side) => check.Missing(side with { Text = opening + side.Text }).Count == 0;

    private static bool Excludes(TollObservation one, TollObservation other) => one.High is { } high && high < other.Low;

    private IEnumerable<Cited> OfClaims(Attack attack)
    {
        var claimants = attack.Attributions.Where(a => a is { Stance: AttributionStance.Claimed, GroupId: not null }).DistinctBy(a => a.GroupId).Take(MostSides);
        return Point("claimed by ", claimants.Select(a => new Cited($"{a.Actor} ({ClaimText.Voice(null, a.Citation)})", a.Citation)), " against ") is { } point ? [point] : [];
    }

    // Who names the actor, the first of those who do, and who rejects it.
    private IEnumerable<Cited> OfRoles(Attack attack)
    {
        foreach (var denied in attack.Attributions.Where(IsRejection).Select(a => a.Actor).Distinct(StringComparer.Ordinal))
        {
            var voices = attack.Attributions.Where(a => a.Actor == denied && a.Stance != AttributionStance.Claimed).ToList();
            var sides = voices.Where(a => !IsRejection(a)).Take(1).Concat(voices.Where(IsRejection).DistinctBy(a => a.By).Take(2)).Where(a => a.By is null || IsBorne("", new Cited($"{a.Stance.ToString().ToLowerInvariant()} by {a.By}", a.Citation)));
            if (Point($"role of {denied}: ", sides.Select(a => new Cited(Stand(a), a.Citation)), ", ") is { } point)
                yield return point;
        }
    }

    private static bool IsRejection(Attribution a) => a.Stance is AttributionStance.Denied or AttributionStance.Disputed;

    // "Asserted" for whoever names the actor: a verb of accusation would be held against all who accuse anybody in the line's sources. Each was held against its own before.
    private static string Stand(Attribution a)
    {
        var voice = a.By is { } by ? $"{by} ({ClaimText.Voice(null, a.Citation)})" : ClaimText.Voice(null, a.Citation);
        return $"{(IsRejection(a) ? a.Stance.ToString().ToLowerInvariant() : "asserted")} by {voice}";
    }
}
