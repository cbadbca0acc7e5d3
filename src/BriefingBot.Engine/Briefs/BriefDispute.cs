using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>
/// Where the sources on one attack differ, as one line. A toll that only rose as counts came in is no dispute: held against each other
/// are the figures that the sources gave last, and only those within two days of the newest.
/// </summary>
internal static class BriefDispute
{
    private const int MostSides = 4;

    private static readonly TimeSpan StillHeld = TimeSpan.FromDays(2);

    public static Cited? Of(Attack attack)
    {
        var points = Enum.GetValues<TollMeasure>().Select(m => OfToll(attack, m)).OfType<Cited>().Concat(AttackDisputes.OfDates(attack)).Concat(AttackDisputes.OfActors(attack)).ToList();
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
            .Take(MostSides)
            .ToList();
        return held.Count < 2 ? null : new Cited(
            $"{BriefLines.Verb(measure)} {string.Join(" against ", held.Select(o => $"{BriefLines.Words(o)} ({ClaimText.Voice(o.By, o.Citation)})"))}",
            [.. held.Select(o => o.Citation)]);
    }
}
