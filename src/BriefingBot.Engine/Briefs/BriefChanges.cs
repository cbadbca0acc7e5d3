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
            yield return "now confirmed by another independent source";
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
        var steps = came.Select(o => $"{(o.Corrects is null ? "" : "corrected to ")}{BriefLines.Words(o)} ({ClaimText.Voice(o.By, o.Citation)})");
        if (before is not null)
            steps = steps.Prepend(BriefLines.Words(before.Latest));
        return new Cited(
            $"{BriefLines.Verb(measure)} {string.Join(" → ", steps)}",
            [.. came.Select(o => o.Citation), .. before is null ? Array.Empty<Citation>() : [before.Latest.Citation]]);
    }

    private static IEnumerable<Cited> OfAttributions(AttackNews news)
    {
        var known = news.AttributionsBefore.Select(Voice).ToHashSet();
        foreach (var came in news.Attributions.OrderBy(a => a.Stance).Where(a => known.Add(Voice(a))))
        {
            var text = Attacks.AttackText.Of(came).Text;
            yield return new Cited(char.ToLowerInvariant(text[0]) + text[1..], came.Citation);
        }
    }

    private static (AttributionStance, string) Voice(Attribution a) => (a.Stance, a.GroupId ?? a.Actor);
}
