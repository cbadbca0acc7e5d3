using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>An observation with its weight: the title and the first sentences speak for the document.</summary>
internal sealed record WeighedObservation(CasualtyObservation Observation, double Weight);

/// <summary>The figure that a document puts first for one measure, with the observation that gives it.</summary>
internal sealed record HeadlineFigure(long Low, long? High, TollQualifier Qualifier, CasualtyObservation? From);

/// <summary>
/// Chooses the figures that stand for an incident: each value gains the weight of the observations that give it, numbers before articles and
/// names before pronouns. People only shot are injured, less those who died. Attackers who died are added where the count leaves them out.
/// </summary>
internal static class Headline
{
    private const double Prominent = 2;
    private const double Passing = 1;
    private const double CountedPlainly = 1;

    public static HeadlineFigure? Of(TollMeasure measure, IReadOnlyList<WeighedObservation> observations) => measure switch
    {
        TollMeasure.Killed => Killed(observations),
        TollMeasure.Injured => Injured(observations, Killed(observations)?.Low ?? 0),
        TollMeasure.Kidnapped => Best(Where(observations, Harm.Kidnapped)),
        _ => Best(Where(observations, Harm.Missing)),
    };

    private static HeadlineFigure? Killed(IReadOnlyList<WeighedObservation> observations)
    {
        var victims = Where(observations, Harm.Killed).Where(o => !o.Observation.IsAttacker).ToList();
        // Where the first sentences tell of people hurt, a single death told far below is another matter.
        if (observations.Any(o => o.Observation.Harm is Harm.Shot or Harm.Injured && o.Weight >= Prominent))
            victims.RemoveAll(o => o.Weight < Passing && o.Observation is { Strength: CountStrength.Single or CountStrength.Inferred, Name: null });
        if (observations.Any(o => o.Observation.IsSurvival))
            victims.RemoveAll(o => o.Observation.Strength == CountStrength.Inferred || (o.Weight < Prominent && o.Observation.Strength != CountStrength.Number && o.Observation.Name is null));
        // An attacker who shot himself after killing others is taken for dead; one who shot only himself is a mishap.
        var attackers = observations.Any(o => o.Observation is { Harm: Harm.Killed or Harm.Shot, IsAttacker: true, Strength: CountStrength.Pronoun or CountStrength.Single, IsSelf: true });
        var best = Best(victims);
        if (best is null)
            return Best([.. Where(observations, Harm.Killed).Where(o => o.Observation.IsAttacker)]);
        // "He was found dead" beside "shot himself" most likely tells of the same man.
        return attackers && best.From is { Strength: >= CountStrength.Single } && !CountsTheDead(best.From, observations) ? best with { Low = best.Low + 1, High = best.High + 1 } : best;
    }

    /// <summary>"Seven dead" counts bodies, the attacker's among them; "killed seven people" counts what the attacker did.</summary>
    private static bool CountsTheDead(CasualtyObservation? from, IReadOnlyList<WeighedObservation> observations) =>
        from is { Strength: CountStrength.Number, IsPredicate: true } && !observations.Any(o => o.Observation is { IsSelf: true, FollowsBefore: true } && o.Observation.Sentence == from.Sentence);

    private static HeadlineFigure? Injured(IReadOnlyList<WeighedObservation> observations, long killed)
    {
        var stated = Best(Where(observations, Harm.Injured).Where(o => o.Observation.Strength >= CountStrength.Single && !o.Observation.IsAttacker).ToList());
        var shot = Best(Where(observations, Harm.Shot).Where(o => !o.Observation.IsAttacker || killed == 0).ToList());
        if (shot?.From is { IsBeside: false } && killed > 0)
            shot = shot.Low > killed ? shot with { Low = shot.Low - killed, High = shot.High - killed } : null;
        // "Five people were shot" counts; that one of them was badly wounded does not.
        var counts = shot is { From.Strength: CountStrength.Number } && stated is { From.Strength: < CountStrength.Number } && shot.Low > stated.Low;
        if (stated is not null && !counts)
            return stated;
        if (shot is not null)
            return shot;
        return killed == 0 ? Best(Where(observations, Harm.Injured)) : null;
    }

    private static List<WeighedObservation> Where(IReadOnlyList<WeighedObservation> observations, Harm harm) =>
        [.. observations.Where(o => o.Observation.Harm == harm && !o.Observation.IsSurvival)];

    private static HeadlineFigure? Best(List<WeighedObservation> observations)
    {
        if (observations.Count == 0)
            return null;
        var best = observations.GroupBy(o => o.Observation.Low)
            .Select(g => (Value: g.Key, Weight: Weigh(g), First: g.MaxBy(o => o.Weight * Strength(o.Observation))!))
            .OrderByDescending(g => g.Weight).First();
        // "A woman was killed" is no word against "two people died"; a plain count of more stands.
        if (best is { Value: 1, First.Observation.Strength: < CountStrength.Number } && observations.Find(o => o.Observation is { Low: > 1, Strength: CountStrength.Number, IsMore: false } && o.Weight >= CountedPlainly) is { } more)
            return new HeadlineFigure(more.Observation.Low, more.Observation.High, more.Observation.Qualifier, more.Observation);
        var from = best.First.Observation;
        return new HeadlineFigure(from.Low, from.High, from.Qualifier, from);
    }

    /// <summary>Numbers confirm one another; "a woman" said five times is still one woman.</summary>
    private static double Weigh(IEnumerable<WeighedObservation> same)
    {
        double numbers = 0, rest = 0;
        foreach (var o in same)
        {
            if (o.Observation.Strength == CountStrength.Number)
                numbers += o.Weight * Strength(o.Observation);
            else
                rest = Math.Max(rest, o.Weight * Strength(o.Observation));
        }
        return numbers + rest;
    }

    private static double Strength(CasualtyObservation observation) => observation.Strength switch
    {
        CountStrength.Number => observation.IsMore ? 0.3 : 1,
        CountStrength.Single => observation.IsMore ? 0.1 : 0.5,
        CountStrength.Pronoun => 0.3,
        _ => 0.2,
    };
}
