using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Gives each slot filler of the body to the incidents whose sentences stand nearest.</summary>
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
            var distances = drafts.ConvertAll(d => Distance(d, body, mention.Sentence) + (Suits(d, mention, body) ? 0 : Unsuited));
            var near = distances.Min() + Reach;
            for (var i = 0; i < drafts.Count; i++)
            {
                if (distances[i] <= near)
                    assigned[i].Add(mention);
            }
        }
        return assigned;
    }

    /// <summary>Sentences beyond the nearest incident within which a filler is another one's too.</summary>
    private const int Reach = 1;

    /// <summary>Sentences that an incident of another kind stands farther off.</summary>
    private const int Unsuited = 4;

    /// <summary>A bomb belongs to a bombing where the document has one near.</summary>
    private static bool Suits(IncidentDraft draft, SlotMention mention, Section body) =>
        mention.Slot != Slot.Weapon || IsExplosive(body, mention) == (draft.Kind == EventKind.Bombing);

    private static bool IsExplosive(Section body, SlotMention mention) =>
        body.Text.Tokens[mention.End - 1].Text is "bomb" or "bombs" or "dynamite" or "explosive" or "explosives" or "charge" or "charges" or "device" or "devices" or "grenade" or "grenades" or "mine" or "mines" or "sticks" or "car-bomb" or "rocket" or "rockets" or "missile" or "missiles";

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
