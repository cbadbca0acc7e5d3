using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What changed of one attack, fact by fact: old figure and new, who said it and when.</summary>
internal static class BriefChanges
{
    public static IEnumerable<Cited> Of(AttackNews news)
    {
        foreach (var measure in Enum.GetValues<TollMeasure>())
        {
            if (OfToll(news, measure) is { } toll)
                yield return toll;
        }
        foreach (var attribution in OfAttributions(news))
            yield return attribution;
        if (news.DateIsFiner && news.Attack.Date is { } date)
            yield return $"date now known as {date.ToWords()}";
        if (news.IsConfirmed)
            yield return news.Decision is null && SourceCount.Of(AttackBriefing.AllCitations(news.Attack)).Independent > 1 ? "now confirmed by another independent source" : "now confirmed by an analyst";
        if (Decided(news.Decision) is { } decision)
            yield return decision;
    }

    // A figure that was known already, told by somebody else, is no change.
    private static Cited? OfToll(AttackNews news, TollMeasure measure)
    {
        var before = TollView.Of(news.TollBefore, measure);
        var known = news.TollBefore.Where(o => o.Measure == measure).Select(o => (o.Low, o.High)).ToHashSet();
        var came = news.Toll.Where(o => o.Measure == measure).OrderBy(o => o.Citation.Published ?? default).ThenBy(o => o.Low).ThenBy(o => o.Id, StringComparer.Ordinal)
            .Where(o => o.Corrects is not null || known.Add((o.Low, o.High))).ToList();
        if (came.Count == 0)
            return null;
        var corrected = came.Select(o => Corrected(news, o)).OfType<TollObservation>().ToList();
        var steps = came.Select(o => $"{Correction(news, o)}{BriefLines.Words(o)} ({ClaimText.Voice(o.By, o.Citation)})");
        if (before is not null && came[0].Corrects is null)
            steps = steps.Prepend(BriefLines.Words(before.Latest));
        return new Cited(
            $"{BriefLines.Verb(measure)} {string.Join(" → ", steps)}",
            [.. came.Concat(corrected).Select(o => o.Citation), .. before is null ? Array.Empty<Citation>() : [before.Latest.Citation]]);
    }

    private static TollObservation? Corrected(AttackNews news, TollObservation observation) =>
        observation.Corrects is { } id ? news.Attack.Toll.FirstOrDefault(o => o.Id == id) : null;

    private static string Correction(AttackNews news, TollObservation observation) => observation.Corrects is null
        ? ""
        : Corrected(news, observation) is { } wrong ? $"corrected from {BriefLines.Words(wrong)} to " : "corrected to ";

    private static string? Decided(ChangeKind? decision) => decision switch
    {
        ChangeKind.Merged => "another entry was found to be the same attack",
        ChangeKind.Split => "some of its reports were found to be of another attack",
        ChangeKind.Rejected => "withdrawn: an analyst found it to be no attack, or none that happened",
        ChangeKind.Undone => "a decision of an analyst was taken back",
        _ => null,
    };

    private static IEnumerable<Cited> OfAttributions(AttackNews news)
    {
        var known = news.AttributionsBefore.Select(Voice).ToHashSet();
        foreach (var came in news.Attributions.OrderBy(a => a.Stance).Where(a => known.Add(Voice(a))))
        {
            var text = AttackText.Of(came).Text;
            yield return new Cited(char.ToLowerInvariant(text[0]) + text[1..], came.Citation);
        }
    }

    private static (AttributionStance, string) Voice(Attribution a) => (a.Stance, a.GroupId ?? a.Actor);
}
