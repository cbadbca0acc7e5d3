using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Attributions;
using BriefingBot.Ingestion.Extraction.Corrections;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Turns selected drafts into the incidents that the reading gives: type, date, places, figures, slots, voices.</summary>
internal static class IncidentAssembly
{
    /// <summary>Days before publication after which an incident that is not the main one is recalled, not reported.</summary>
    private const int DaysOfNews = 14;

    public static List<ReadIncident> Assemble(List<SelectedIncident> selected, List<Section> sections, PublicationTime? published)
    {
        var ordered = selected.OrderByDescending(s => Salience(s.Draft, published)).ToList();
        var slots = SlotAssignment.Assign(ordered.ConvertAll(s => s.Draft), sections);
        var corrections = TollCorrections.Share(ordered.ConvertAll(s => s.Draft), sections);
        return [.. ordered.Select((incident, i) => Build(incident, i, slots[i], corrections[i], published))];
    }

    /// <summary>The title and the first sentences weigh most, then how much of the document speaks of it.</summary>
    private static double Salience(IncidentDraft draft, PublicationTime? published)
    {
        var salience = draft.Mentions.Sum(m => m.Section.Kind == PassageKind.Heading ? 3 : m.Section.Kind == PassageKind.Caption ? 0.5 : m.Sentence < 3 ? 2 : 1);
        salience += draft.Mentions.Exists(m => m.Casualties.Any()) ? 1 : 0;
        return IsOld(draft.Date, published) ? salience / 3 : salience;
    }

    private static ReadIncident Build(SelectedIncident selected, int order, List<SlotMention> slots, List<(Section, FigureCorrection)> corrections, PublicationTime? published)
    {
        var draft = selected.Draft;
        var body = draft.Mentions[0].Section;
        var attributions = draft.Stretches().SelectMany(s => AttributionReader.Read(s.Section, s.Sentence, s.Tokens).Concat(StateAttributionReader.Read(s.Section, s.Sentence, s.Tokens))).DistinctBy(a => (a.GroupId ?? a.Actor, a.Stance, a.Stance == AttributionStance.Claimed ? null : a.By)).ToList();
        var weighed = TollAssembly.Weigh(draft);
        var killed = TollAssembly.Figure(draft, TollMeasure.Killed, weighed);
        var injured = TollAssembly.Figure(draft, TollMeasure.Injured, weighed);
        var tolls = TollCorrections.Mark(TollAssembly.Tolls(draft), corrections, killed, injured);
        var (type, method) = AttackTyping.Of(draft);
        return new ReadIncident(
            RoleOf(draft, order, published),
            type,
            method,
            draft.Mentions.Exists(m => m.IsSuicide) ? true : null,
            draft.Standing switch { Standing.Foiled => AttackStatus.Foiled, Standing.Threatened => AttackStatus.Unconfirmed, _ => AttackStatus.Accomplished },
            AttackTyping.ActorOf(draft, attributions),
            draft.Date,
            Places(draft),
            SlotAssembly.Perpetrators(draft, slots, attributions),
            attributions,
            SlotAssembly.Targets(draft, slots),
            SlotAssembly.Victims(draft, slots),
            SlotAssembly.VictimGroups(draft),
            SlotAssembly.Weapons(draft, slots),
            killed,
            injured,
            tolls,
            [.. draft.Sentences.OrderBy(s => s.Section.Kind).ThenBy(s => s.Section.Index).ThenBy(s => s.Sentence).Select(s => s.Section.SentenceEvidence(s.Sentence)).Take(12)],
            Math.Round(selected.Confidence, 3));
    }

    /// <summary>Undated and taken for known ("the attack on the airport"), an incident beside the main one is background.</summary>
    private static IncidentRole RoleOf(IncidentDraft draft, int order, PublicationTime? published)
    {
        if (order == 0)
            return IncidentRole.Main;
        var background = draft.Mentions.TrueForAll(m => m.IsRecalled) || (draft.Date is null && draft.Mentions.TrueForAll(m => m.IsDefinite));
        return background || IsOld(draft.Date, published) ? IncidentRole.Recalled : IncidentRole.Reported;
    }

    private static bool IsOld(PartialDate? date, PublicationTime? published) =>
        date?.Latest is { } latest && published is { } p && latest.DayNumber < p.Day.DayNumber - DaysOfNews;

    /// <summary>The finest places first; a country only where nothing finer is named in it.</summary>
    private static List<Place> Places(IncidentDraft draft)
    {
        var entries = draft.Mentions.SelectMany(m => m.Locations).Select(p => p.Entry).ToList();
        if (entries.Count == 0)
            entries = [.. draft.Mentions.Select(m => m.OtherCountry).OfType<GazetteerEntry>().Take(1)];
        return [.. entries.GroupBy(e => e).OrderByDescending(g => g.Count() + (g.Key.Kind == PlaceKind.City ? 0.6 : g.Key.Kind == PlaceKind.Region ? 0.4 : 0))
            .Select(g => g.Key)
            .Where(e => e.Kind != PlaceKind.Country || !entries.Exists(o => o.Kind != PlaceKind.Country && o.Country == e.Country))
            .Take(4).Select(e => e.ToPlace())];
    }
}
