using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Casualties;
using BriefingBot.Ingestion.Extraction.Fillers;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>An incident that stays, with how surely the document reports it.</summary>
internal sealed record SelectedIncident(IncidentDraft Draft, double Confidence);

/// <summary>
/// Decides which drafts are incidents that the document reports. Two judges: the draft's own evidence (date, place, figures, place in the
/// document), and the topic model's view of the document. What neither is sure of is left out.
/// </summary>
internal static class IncidentSelection
{
    private const double LeastOdds = 0;

    // Chosen on the MUC-4 development reports (familiar text) and on articles of our own (unfamiliar).
    private const double UnfamiliarBias = 1;
    private const double FamiliarBias = 1;

    /// <summary>A second incident of a topic has to be that much surer than the first.</summary>
    private const double FurtherPenalty = 3;

    public static List<SelectedIncident> Select(List<IncidentDraft> drafts, SlotReading reading, SelectionModel model)
    {
        var selected = new List<SelectedIncident>();
        foreach (var topic in drafts.GroupBy(d => TopicOf(d.Kind)))
        {
            var judged = model.LogOdds(topic.Key, SelectionFeatures.Of(topic.Key, drafts, reading.Topics)) + FamiliarBias;
            var first = true;
            foreach (var draft in Merge([.. topic]).OrderByDescending(Evidence))
            {
                var odds = (reading.Familiarity * (judged - (first ? 0 : FurtherPenalty))) + ((1 - reading.Familiarity) * (Evidence(draft) + UnfamiliarBias));
                if (odds > LeastOdds)
                    selected.Add(new SelectedIncident(draft, 1 / (1 + Math.Exp(-odds))));
                first = false;
            }
        }
        return selected;
    }

    public static Topic TopicOf(EventKind kind) => kind switch
    {
        EventKind.Bombing => Topic.Bombing,
        EventKind.Kidnapping or EventKind.Hijacking or EventKind.HostageSiege => Topic.Kidnapping,
        EventKind.Arson => Topic.Arson,
        EventKind.Robbery => Topic.Robbery,
        _ => Topic.Attack,
    };

    /// <summary>Drafts of one kind that nothing of their own tells apart are one incident told in pieces.</summary>
    private static IEnumerable<IncidentDraft> Merge(List<IncidentDraft> drafts)
    {
        var kept = new List<IncidentDraft>();
        foreach (var draft in drafts)
        {
            var host = IsDistinct(draft) ? null : kept.Find(k => k.Standing == draft.Standing);
            if (host is null)
                kept.Add(draft);
            else
                draft.Mentions.ForEach(host.Add);
        }
        return kept;
    }

    private static bool IsDistinct(IncidentDraft draft) =>
        draft.Mentions.Exists(m => m.HasLocalPlace) || draft.Date is not null || draft.Mentions.Exists(m => m.Casualties.Any(c => c.Strength == CountStrength.Number));

    internal static double Evidence(IncidentDraft draft)
    {
        var odds = -2.0;
        odds += draft.Date?.Precision switch { null => 0, DatePrecision.Year => 0.2, DatePrecision.Month or DatePrecision.MonthWithoutYear => 0.8, _ => 1.2 };
        odds += draft.Mentions.Exists(m => m.HasLocalPlace) ? 1 : draft.Mentions.Exists(m => m.Locations.Any()) ? 0.4 : 0;
        odds += draft.Mentions.Exists(m => m.Casualties.Any(c => c.Strength >= CountStrength.Single)) ? 1 : 0;
        odds += draft.Mentions.Exists(m => m.Section.Kind == PassageKind.Heading) ? 1.5 : 0;
        odds += draft.Mentions.Exists(m => m.Section.Kind == PassageKind.Body && m.Sentence < 2) ? 1 : 0;
        odds += draft.Mentions.Exists(HasTargetOrGroup) ? 0.6 : 0;
        odds += draft.Kind != EventKind.Harm ? 0 : draft.Mentions.Exists(TellsViolence) ? -1 : -2.5;
        odds += draft.Mentions.TrueForAll(m => m.IsRecalled) ? -1 : 0;
        odds += draft.Standing == Standing.Foiled && !draft.Mentions.Exists(m => m.Locations.Any()) ? -1.5 : 0;
        return odds;
    }

    /// <summary>"Killed", "wounded": somebody did it; "died" alone may be illness.</summary>
    private static bool TellsViolence(EventMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (mention.Section.Text.Tokens[i].Text is "killed" or "wounded" or "killing" or "wounding" or "shot" or "massacred" or "slaughtered" or "kills")
                return true;
        }
        return false;
    }

    private static bool HasTargetOrGroup(EventMention mention)
    {
        var span = mention.Section.Text.Sentences[mention.Sentence].Span;
        return mention.Section.Groups.Exists(g => g.GroupId is not null && span.Contains(g.Span)) || PhraseFinder.Targets(mention.Section, mention.Sentence).Any();
    }
}
