using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>One dated line of a timeline: an attack, or a statement on the day that it is about, else on the day it was published.</summary>
internal sealed record TimelineEntry(PartialDate Date, string Kind, Cited Line)
{
    public static TimelineEntry Of(Attack attack) => new(attack.Date!, "attack", AttackText.Line(attack));

    public static TimelineEntry Of(PartialDate date, Claim claim)
    {
        var said = ClaimText.Of(claim);
        return new TimelineEntry(date, "statement", said with { Text = $"{date.ToWords()}: {ClaimText.Label(claim.Attribute)}: {said.Text}" });
    }
}
