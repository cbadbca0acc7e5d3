using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>One dated line of a timeline: an attack, or a statement on the day that it is about, else on the day it was published.</summary>
/// <param name="write">Writes the line when it is asked for: of a hundred statements a page shows a few.</param>
internal sealed class TimelineEntry(PartialDate date, string kind, Func<Cited> write)
{
    private Cited? _line;

    public PartialDate Date { get; } = date;

    public string Kind { get; } = kind;

    public Cited Line => _line ??= write();

    public static TimelineEntry Of(Attack attack) => new(attack.Date!, "attack", () => AttackText.Line(attack));

    public static TimelineEntry? Of(Claim claim)
    {
        var date = claim.AsOf?.Earliest is not null ? claim.AsOf : claim.Citation.Published is { } published ? PartialDate.OfDay(published.Day) : null;
        if (date is null)
            return null;
        return new TimelineEntry(date, "statement", () => Statement(date, claim));
    }

    private static Cited Statement(PartialDate date, Claim claim)
    {
        var said = ClaimText.Of(claim);
        return said with { Text = $"{date.ToWords()}: {ClaimText.Label(claim.Attribute)}: {said.Text}" };
    }
}
