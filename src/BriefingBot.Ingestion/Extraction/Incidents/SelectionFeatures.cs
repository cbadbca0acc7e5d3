using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Casualties;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>What speaks for and against an incident of one topic in a document.</summary>
internal static class SelectionFeatures
{
    private const double NoEvidence = -3;
    private const int Lead = 3;

    public static double[] Of(Topic topic, IReadOnlyList<IncidentDraft> drafts, double[] topics)
    {
        var mine = drafts.Where(d => IncidentSelection.TopicOf(d.Kind) == topic).ToList();
        var best = mine.MaxBy(IncidentSelection.Evidence);
        return
        [
            1,
            SelectionModel.Logit(topics[(int)Topic.Any]),
            SelectionModel.Logit(topics[(int)topic]),
            best is null ? NoEvidence : IncidentSelection.Evidence(best),
            best is null ? 0 : 1,
            Math.Log(1 + mine.Sum(d => d.Mentions.Count)),
            Math.Log(1 + drafts.Sum(d => d.Mentions.Count) - mine.Sum(d => d.Mentions.Count)),
            best is not null && best.Mentions.Exists(m => m.Section.Kind == PassageKind.Body && m.Sentence < Lead) ? 1 : 0,
            best is not null && best.Mentions.Exists(m => m.Casualties.Any(c => c.Strength >= CountStrength.Single)) ? 1 : 0,
            best is not null && best.Mentions.Exists(m => m.IsState) ? 1 : 0,
        ];
    }
}
