using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Attributions;
using BriefingBot.Ingestion.Extraction.Casualties;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>The figures of an incident: every number with its words and speaker, and the one that stands first.</summary>
internal static class TollAssembly
{
    private const int HighestToll = 1_000_000;

    public static List<(Section Section, CasualtyObservation Observation)> Observations(IncidentDraft draft)
    {
        var inMentions = draft.Mentions.SelectMany(m => m.Casualties.Select(c => (m.Section, c)));
        var alone = draft.Sentences.Where(s => !draft.Mentions.Exists(m => m.Section == s.Section && m.Sentence == s.Sentence))
            .SelectMany(s => s.Section.Casualties[s.Sentence].Select(c => (s.Section, c)));
        return [.. inMentions.Concat(alone).Distinct().OrderBy(o => Order(o.Section)).ThenBy(o => o.c.Words.Start)];
    }

    public static List<WeighedObservation> Weigh(IncidentDraft draft) =>
        [.. Observations(draft).Select(o => new WeighedObservation(o.Observation, Weight(o.Section, o.Observation.Sentence)))];

    /// <summary>Every counted figure; people merely named or seen in hospital are not counts.</summary>
    public static List<ReadToll> Tolls(IncidentDraft draft) =>
        [.. Observations(draft).Where(o => o.Observation.Strength == CountStrength.Number || (o.Observation.Strength == CountStrength.Single && o.Observation.Name is null))
            .Select(o => Toll(o.Section, o.Observation)).DistinctBy(t => (t.Measure, t.Words, t.Evidence.Start))];

    public static ReadToll? Figure(IncidentDraft draft, TollMeasure measure, List<WeighedObservation> weighed)
    {
        if (Headline.Of(measure, weighed) is not { From: { } from } figure)
            return null;
        var section = Observations(draft).First(o => ReferenceEquals(o.Observation, from)).Section;
        return Toll(section, from) with { Measure = measure, Low = Bounded(figure.Low), High = figure.High is { } high ? Bounded(high) : null, Qualifier = figure.Qualifier };
    }

    public static ReadToll Toll(Section section, CasualtyObservation observation) => new(
        observation.Harm switch { Harm.Killed => TollMeasure.Killed, Harm.Missing => TollMeasure.Missing, Harm.Kidnapped => TollMeasure.Kidnapped, _ => TollMeasure.Injured },
        Bounded(observation.Low),
        observation.High is { } high ? Bounded(high) : null,
        observation.Qualifier,
        observation.Figure.Of(section.Text.Text),
        SpeakerReader.Read(section.Text, section.Text.Sentences[observation.Sentence]),
        IncludesAttackers(section, observation),
        section.Evidence(section.Text.Sentences[observation.Sentence].Span));

    /// <summary>"Including the gunman", "not counting the attackers".</summary>
    private static bool? IncludesAttackers(Section section, CasualtyObservation observation)
    {
        var range = section.Text.Sentences[observation.Sentence];
        for (var i = range.First; i + 2 < range.End; i++)
        {
            var word = section.Text.Tokens[i].Text;
            if (word is not ("including" or "excluding" or "counting" or "plus"))
                continue;
            var attackers = Enumerable.Range(i + 1, Math.Min(5, range.End - i - 1)).Any(k => section.Text.Tokens[k].Text is "gunman" or "gunmen" or "attacker" or "attackers" or "bomber" or "bombers" or "shooter" or "assailant" or "assailants" or "suspect" or "perpetrator");
            if (attackers)
                return word is "including" || (word is "counting" && !(i > range.First && section.Text.Tokens[i - 1].Text is "not" or "without"));
        }
        return observation.IsAttacker ? true : null;
    }

    private static double Weight(Section section, int sentence) => section.Kind switch
    {
        PassageKind.Heading => 3,
        PassageKind.Caption => 0.8,
        _ => sentence < 3 ? 2 : sentence < 8 ? 1 : 0.6,
    };

    private static int Order(Section section) => section.Kind switch { PassageKind.Heading => 0, PassageKind.Body => 1, _ => 2 };

    private static int Bounded(long value) => (int)Math.Min(value, HighestToll);
}
