using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Gives each slot filler of the body to the incident whose sentences stand nearest.</summary>
internal static class SlotAssignment
{
    public static List<List<SlotMention>> Assign(List<IncidentDraft> drafts, List<Section> sections)
    {
        var assigned = drafts.ConvertAll(_ => new List<SlotMention>());
        if (drafts.Count == 0)
            return assigned;
        var body = sections.First(s => s.Kind == PassageKind.Body);
        foreach (var mention in body.Slots)
        {
            var nearest = Enumerable.Range(0, drafts.Count).MinBy(i => Distance(drafts[i], body, mention.Sentence));
            assigned[nearest].Add(mention);
        }
        return assigned;
    }

    private static int Distance(IncidentDraft draft, Section body, int sentence)
    {
        var nearest = int.MaxValue / 2;
        foreach (var (section, s) in draft.Sentences)
        {
            if (section == body)
                nearest = Math.Min(nearest, Math.Abs(s - sentence));
        }
        return nearest;
    }
}
