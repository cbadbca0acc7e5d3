using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>The first thing in a brief, in at most three sentences: how much, the gravest, what is disputed.</summary>
internal static class BottomLine
{
    public static Cited Of(BriefContent content, BriefFrame frame)
    {
        var sentences = new List<Cited> { HowMuch(content) };
        if (content.New.Concat(content.Changed).MaxBy(e => e.Gravity) is { } gravest)
            sentences.Add(Gravest(gravest, content.New.Count + content.Changed.Count));
        if (content.Disputed.Count > 0)
            sentences.Add(Disputed(content));
        return new Cited(string.Join(' ', sentences.Select(s => s.Text)), [.. sentences.SelectMany(s => s.Citations).DistinctBy(c => (c.Address, c.Evidence))])
        {
            Computed = [.. sentences.SelectMany(s => s.Computed)],
            Known = [.. sentences.SelectMany(s => s.Known), frame.Short],
        };
    }

    public static string Nothing(BriefContent content, BriefFrame frame)
    {
        var read = content.Reading.Documents == 0 ? "no document was read" : $"{Plural(content.Reading.Documents, "document")} from {Plural(content.Reading.Sources, "independent source")} read";
        var backfill = content.Reading.Backfill == 0 ? "" : $", {content.Reading.Backfill:N0} of them backfill";
        var late = frame.Late is { } told ? " " + told : "";
        var withheld = content.Withheld == 0 ? "" : $" Withheld: {Plural(content.Withheld, "event")} whose text is not borne out by what it cites.";
        return $"Nothing to report on {frame.Topics}, {frame.Short} ({frame.Zone.Id}): {read}{backfill}.{withheld}{late}";
    }

    private static Cited HowMuch(BriefContent content)
    {
        var parts = new List<string>();
        var computed = new List<Computation>();
        if (content.New.Count > 0)
            parts.Add(Plural(content.New.Count, "new attack") + Foiled(content, computed));
        if (content.Changed.Count > 0)
            parts.Add(content.New.Count > 0 ? $"news of {content.Changed.Count:N0} earlier" : $"news of {Plural(content.Changed.Count, "attack")} reported before");
        if (parts.Count == 0)
            return content.Outlook.Count + content.Groups.Count > 0 ? "No new attack and no change." : "No news of attacks in this scope, but on a watch of this channel.";
        computed.Add(BriefLines.Count(content.New.Count));
        computed.Add(BriefLines.Count(content.Changed.Count));
        var text = string.Join(" and ", parts).TrimEnd(',');
        var tolls = content.New.Select(e => TollView.Of(e.Main.Attack.Toll, TollMeasure.Killed)?.Range).OfType<TollRange>().ToList();
        if (tolls.Count > 1)
        {
            var (low, high) = (tolls.Sum(t => (long)t.Low), tolls.Sum(t => (long)t.High));
            var range = low == high ? $"{low:N0}" : $"{low:N0} to {high:N0}";
            text += $"; killed in the new ones {(tolls.Exists(t => t.HighIsOpen) && low == high ? "at least " : "")}{range}, the sums over the {tolls.Count:N0} with a figure";
            computed.Add(new Computation(ComputationKind.Sum, low, [.. tolls.Select(t => new ComputationRow(t.Low))]));
            computed.Add(new Computation(ComputationKind.Sum, high, [.. tolls.Select(t => new ComputationRow(t.High))]));
            computed.Add(BriefLines.Count(tolls.Count));
        }
        return new Cited(char.ToUpperInvariant(text[0]) + text[1..] + ".") { Computed = computed };
    }

    private static string Foiled(BriefContent content, List<Computation> computed)
    {
        var foiled = content.New.Count(e => e.Main.Attack.Status == AttackStatus.Foiled);
        computed.Add(BriefLines.Count(foiled));
        return foiled == 0 ? "" : foiled == content.New.Count ? ", foiled" : $", {(foiled == 1 ? "one" : $"{foiled:N0}")} of them foiled,";
    }

    private static Cited Gravest(NewsEvent gravest, int events)
    {
        var attack = gravest.Main.Attack;
        var text = $"{(events > 1 ? "The gravest" : "It is")}: {attack.Title}";
        if (attack.Date is { } date)
            text += $", {date.ToWords()}";
        var required = new List<Citation>();
        if (TollView.Of(attack.Toll, TollMeasure.Killed) is { } killed)
        {
            var (low, high) = BriefLines.Ends(killed);
            text += $", killed {BriefLines.Figure(low, high)}";
            required.AddRange([low.Citation, high.Citation]);
        }
        if (AttackText.Actors(attack) is { Length: > 0 } actors)
            text += $", {actors}";
        required.AddRange(AttackText.Telling(attack).Select(a => a.Citation));
        var line = new Cited(text + ".") { Known = AttackText.Known(attack) };
        return line with { Citations = FewestCitations.For(line, required, [.. AttackBriefing.AllCitations(attack)]) };
    }

    private static Cited Disputed(BriefContent content)
    {
        var text = content.New.Count + content.Changed.Count == 1
            ? "Its sources contradict each other; see below."
            : $"Sources contradict each other on {(content.Disputed.Count == 1 ? "one" : $"{content.Disputed.Count:N0}")} of them; see below.";
        return new Cited(text) { Computed = [BriefLines.Count(content.Disputed.Count)] };
    }

    internal static string Plural(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";
}
