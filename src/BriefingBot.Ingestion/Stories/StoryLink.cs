namespace BriefingBot.Ingestion.Stories;

/// <summary>How well a document fits a story, with the evidence of its nearest member.</summary>
internal sealed record StoryLink(Story Story, double LogOdds, LinkEvidence Nearest)
{
    public IReadOnlyList<string> Reasons()
    {
        var reasons = new List<string>();
        if (Nearest.RareNames > 0)
            reasons.Add("a rare name in common");
        if (Nearest.RareProper > 0)
            reasons.Add("rare places, people or organisations in common");
        if (Nearest.Title > 1)
            reasons.Add("like titles");
        if (Nearest.SameDay)
            reasons.Add("the same day named");
        if (Nearest.SameAges > 0)
            reasons.Add("the same ages named");
        if (Nearest.Words > .3)
            reasons.Add("like wording");
        reasons.Add(Nearest.DaysApart == 1 ? "1 day apart" : $"{Nearest.DaysApart} days apart");
        return reasons;
    }
}
