using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>Writes the card of one attack.</summary>
internal static class AttackBriefing
{
    public static Reply Compose(Attack attack)
    {
        var count = SourceCount.Of(AllCitations(attack));
        return new Reply(ReplyStatus.Answered, attack.Title)
        {
            Summary = AttackText.Line(attack),
            Blocks = [.. Blocks(attack, count)],
            Buttons = [.. Buttons(attack)],
            Record = new ReplyRecord("attack", () => AttackRecord.Of(attack)),
            Accent = attack.Attributions.Select(a => a.GroupId).FirstOrDefault(id => id is not null) is { } group ? GroupColour.Of(group) : null,
        };
    }

    internal static IEnumerable<Citation> AllCitations(Attack attack) =>
        attack.Citations.Concat(attack.Toll.Select(o => o.Citation)).Concat(attack.Attributions.Select(a => a.Citation)).Concat(attack.Claims.Select(c => c.Citation));

    private static IEnumerable<ReplyBlock> Blocks(Attack attack, SourceCount count)
    {
        yield return new FieldsBlock(null, [.. CardFields(attack, count)]);
        foreach (var measure in Enum.GetValues<TollMeasure>())
        {
            if (TollView.Of(attack.Toll, measure) is { } view)
                yield return Ledger(view);
        }
        if (attack.Attributions.Count > 0)
            yield return new ListBlock("Who is behind it", [.. Voices(attack)]);
        if (attack.Claims.Count > 0)
            yield return new ListBlock("As reported, in order", [.. attack.Claims.OrderBy(c => c.Citation.Published ?? default).Select(ClaimText.Of)]);
        var disputed = AttackDisputes.Of(attack).ToList();
        if (disputed.Count > 0)
            yield return new ListBlock("Disputed", disputed);
    }

    // The same outlet saying the same twice is one line with two citations.
    private static IEnumerable<Cited> Voices(Attack attack) =>
        attack.Attributions.OrderBy(a => a.Stance).Select(AttackText.Of).GroupBy(c => c.Text, StringComparer.Ordinal)
            .Select(same => same.First() with { Citations = [.. same.SelectMany(c => c.Citations)] });

    private static IEnumerable<ReplyField> CardFields(Attack attack, SourceCount count)
    {
        if (attack.Date is { } date)
            yield return new ReplyField("Date", Borne(attack, date.ToWords()));
        if (attack.Place is { } place)
            yield return new ReplyField("Place", Borne(attack, AttackText.PlaceText(place)));
        yield return new ReplyField("Type", Borne(attack, TypeText(attack)));
        yield return new ReplyField("Status", Borne(attack, attack.Status.ToString()));
        if (attack.Targets.Count > 0)
            yield return new ReplyField("Targets", Borne(attack, string.Join(", ", attack.Targets)));
        if (attack.Weapons.Count > 0)
            yield return new ReplyField("Weapons", Borne(attack, string.Join(", ", attack.Weapons)));
        yield return new ReplyField("Sources", (Cited)$"{count.Documents:N0} {(count.Documents == 1 ? "document" : "documents")}, {count.Independent:N0} independent{Review(attack)}");
        if (attack.MergedIds.Count > 0)
            yield return new ReplyField("Also held as", (Cited)$"{string.Join(", ", attack.MergedIds)}: found by an analyst to be the same attack");
    }

    private static string Review(Attack attack) => attack.Review switch
    {
        ClaimStatus.Proposed => "; proposed: one source",
        ClaimStatus.Rejected => "; rejected by an analyst",
        _ when attack.IsJudged => "; confirmed by an analyst",
        _ => "",
    };

    // A field with the few places that bear it, not with every place that speaks of the attack.
    private static Cited Borne(Attack attack, string text)
    {
        var field = new Cited(text, []) { Known = AttackText.Known(attack) };
        return field with { Citations = FewestCitations.For(field, [], attack.Citations) };
    }

    private static string TypeText(Attack attack)
    {
        var parts = new List<string> { AttackTypes.Name(attack.Type) };
        if (attack.Method is { } method)
            parts.Add(method);
        // "Suicide bombing" has said it already.
        if (attack.Suicide is { } suicide && !(suicide && attack.Method?.Contains("suicide", StringComparison.OrdinalIgnoreCase) == true))
            parts.Add(suicide ? "suicide" : "not suicide");
        return string.Join(", ", parts);
    }

    private static FieldsBlock Ledger(TollView view)
    {
        var fields = new List<ReplyField> { new("Figures, newest first", [.. view.Ledger.Select(o => AttackText.Figure(o, view.Ledger))]) };
        if (view.Ledger.Count > 1)
        {
            fields.Add(new ReplyField("Latest", new Cited(view.Latest.Words, view.Latest.Citation)));
            fields.Add(new ReplyField("Low to high", new Cited(view.Range.ToWords(), [.. view.Ledger.Select(o => o.Citation)]) { Computed = [.. AttackText.Computed(view)] }));
            fields.Add(new ReplyField("Best, as UCDP would", new Cited(view.Best.Words, view.Best.Citation)));
            if (view.Conservative is { } conservative)
                fields.Add(new ReplyField("Conservative, as ACLED would", new Cited($"{conservative:N0}", [.. view.Ledger.Select(o => o.Citation)]) { Computed = [new Computation(ComputationKind.Lowest, conservative, [new ComputationRow(conservative)])] }));
        }
        return new FieldsBlock(view.Measure.ToString(), fields);
    }

    private static IEnumerable<ReplyButton> Buttons(Attack attack) =>
        attack.Attributions.Where(a => a.GroupId is not null).DistinctBy(a => a.GroupId).Take(3).Select(a => new ReplyButton(a.Actor, $"/group {a.GroupId}"));
}
