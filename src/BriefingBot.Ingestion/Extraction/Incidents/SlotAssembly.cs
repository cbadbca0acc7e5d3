using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Fillers;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Chooses the fillers of an incident's slots from the trained model and the grammars, each name once.</summary>
internal static class SlotAssembly
{
    /// <summary>What is added to the least probability where the text is foreign to the weights.</summary>
    private const double ForeignMargin = 0.5;
    private const int MostFillers = 12;

    public static List<Perpetrator> Perpetrators(IncidentDraft draft, List<SlotMention> slots, List<ReadAttribution> attributions)
    {
        var found = attributions.Where(a => !a.IsState && a.Stance is AttributionStance.Claimed or AttributionStance.Attributed or AttributionStance.Suspected)
            .OrderBy(a => a.Stance).Select(a => new Perpetrator(a.Actor, Organization: true, a.GroupId, a.Stance, a.Evidence)).ToList();
        foreach (var slot in new[] { Slot.PerpInd, Slot.PerpOrg })
        {
            found.AddRange(FromModel(draft, slots, slot).Select(m => new Perpetrator(m.Text, slot == Slot.PerpOrg, null, null, m.Evidence, m.Confidence)));
        }
        if (!found.Exists(p => !p.Organization) && !draft.IsFamiliar)
        {
            found.AddRange(draft.Mentions.SelectMany(m => PhraseFinder.Attackers(m.Section, m).Select(span => m.Section.Evidence(span)))
                .Select(e => new Perpetrator(e.Text, Organization: false, null, null, e)).Take(2));
        }
        return [.. found.DistinctBy(p => Key(p.Text)).Take(MostFillers)];
    }

    public static List<Mention> Targets(IncidentDraft draft, List<SlotMention> slots)
    {
        var found = FromModel(draft, slots, Slot.Target);
        return found.Count > 0 || draft.IsFamiliar ? found : FromGrammar(draft, PhraseFinder.Targets);
    }

    public static List<Mention> Weapons(IncidentDraft draft, List<SlotMention> slots)
    {
        var found = FromModel(draft, slots, Slot.Weapon);
        return found.Count > 0 || draft.IsFamiliar ? found : FromGrammar(draft, PhraseFinder.Weapons);
    }

    public static List<Mention> Victims(IncidentDraft draft, List<SlotMention> slots)
    {
        var named = TollAssembly.Observations(draft).Where(o => o.Observation.Name is not null && !o.Observation.IsAttacker)
            .Select(o => new Mention(o.Observation.Name!, o.Section.Evidence(o.Observation.Figure)));
        return [.. FromModel(draft, slots, Slot.Victim).Concat(named).DistinctBy(m => Key(m.Text)).Take(MostFillers)];
    }

    public static List<Mention> VictimGroups(IncidentDraft draft) =>
        [.. TollAssembly.Observations(draft).Where(o => o.Observation is { Name: null, IsAttacker: false })
            .Select(o => PhraseFinder.People(o.Section, o.Observation) is { } span ? new Mention(span.Of(o.Section.Text.Text), o.Section.Evidence(span)) : null)
            .OfType<Mention>()
            .Concat(draft.Mentions.SelectMany(m => PhraseFinder.PeopleAimedAt(m.Section, m).Select(span => new Mention(span.Of(m.Section.Text.Text), m.Section.Evidence(span)))))
            .DistinctBy(m => Key(m.Text)).Take(MostFillers)];

    private static List<Mention> FromModel(IncidentDraft draft, List<SlotMention> slots, Slot slot)
    {
        var body = draft.Mentions.Select(m => m.Section).FirstOrDefault(s => s.Slots.Count > 0);
        if (body is null)
            return [];
        List<Mention> found = [.. slots.Where(m => m.Slot == slot)
            .Select(m => new Mention(m.Span.Of(body.Text.Text), body.Evidence(m.Span), Math.Round(m.Probability, 3)))
            .GroupBy(m => Key(m.Text)).Select(g => g.MaxBy(m => m.Confidence)!)
            .Where(m => m.Confidence >= Least(slot) + (ForeignMargin * (1 - body.Familiarity))).OrderByDescending(m => m.Confidence).Take(MostFillers)];
        return slot is Slot.Victim or Slot.PerpOrg ? NamesOnce(found, slot) : found;
    }

    /// <summary>
    /// "Ruiz" beside "Ana Ruiz" is one person told twice, and stays in full; of an organisation ("Front", "the northern Front") stays what the model is surest of.
    /// </summary>
    private static List<Mention> NamesOnce(List<Mention> found, Slot slot)
    {
        var kept = new List<Mention>();
        foreach (var mention in slot == Slot.Victim ? found.OrderByDescending(m => m.Text.Length) : found.AsEnumerable())
        {
            if (!kept.Exists(k => IsPart(mention.Text, k.Text) || IsPart(k.Text, mention.Text)))
                kept.Add(mention);
        }
        return [.. kept.OrderByDescending(m => m.Confidence)];
    }

    /// <summary>Begins or ends the longer phrase, at a word's edge.</summary>
    private static bool IsPart(string part, string whole) =>
        part.Length < whole.Length
        && ((whole.EndsWith(part, StringComparison.OrdinalIgnoreCase) && whole[^(part.Length + 1)] == ' ')
            || (whole.StartsWith(part, StringComparison.OrdinalIgnoreCase) && whole[part.Length] == ' '));

    /// <summary>Least probability of a filler; chosen on the MUC-4 development reports and on training reports that the weights had not seen.</summary>
    private static double Least(Slot slot) => slot switch { Slot.PerpInd or Slot.Weapon => 0.12, Slot.Target => 0.25, _ => 0.15 };

    private static List<Mention> FromGrammar(IncidentDraft draft, Func<Section, int, IEnumerable<TextSpan>> find) =>
        [.. draft.Mentions.Select(m => (m.Section, m.Sentence)).Distinct()
            .SelectMany(s => find(s.Section, s.Sentence).Select(span => new Mention(span.Of(s.Section.Text.Text), s.Section.Evidence(span))))
            .DistinctBy(m => Key(m.Text)).Take(4)];

    private static string Key(string text) => text.ToLowerInvariant();
}
