using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Incidents;

namespace BriefingBot.Ingestion.Extraction.Corrections;

/// <summary>Ties corrections to the figures of the incidents that they are about.</summary>
internal static class TollCorrections
{
    private const int HighestToll = 1_000_000;

    /// <summary>For each incident its corrections; those in sentences that speak of none are about the main one.</summary>
    public static List<List<(Section Section, FigureCorrection Correction)>> Share(List<IncidentDraft> drafts, List<Section> sections)
    {
        var shares = drafts.ConvertAll(_ => new List<(Section, FigureCorrection)>());
        if (shares.Count == 0)
            return shares;
        foreach (var section in sections)
        {
            foreach (var correction in section.Corrections)
                shares[Math.Max(0, drafts.FindIndex(d => d.Sentences.Contains((section, correction.Sentence))))].Add((section, correction));
        }
        return shares;
    }

    public static List<ReadToll> Mark(List<ReadToll> tolls, List<(Section Section, FigureCorrection Correction)> corrections, ReadToll? killed, ReadToll? injured)
    {
        foreach (var (section, correction) in corrections)
        {
            var headline = correction.Measure == TollMeasure.Killed ? killed : correction.Measure == TollMeasure.Injured ? injured : null;
            var at = correction.Right is { } right
                ? tolls.FindIndex(t => t.Measure == correction.Measure && t.Low == right.Low && t.High == right.High)
                : tolls.FindIndex(t => headline is not null && t.Measure == correction.Measure && t.Low == headline.Low && t.High == headline.High);
            if (at < 0 && correction.Right is not null && section.Casualties[correction.Sentence].Find(c => c.Figure.Overlaps(correction.Right.Value.Span)) is { } observation)
            {
                tolls.Add(TollAssembly.Toll(section, observation));
                at = tolls.Count - 1;
            }
            if (at >= 0)
                tolls[at] = tolls[at] with { Corrects = Wrong(section, correction) };
        }
        return tolls;
    }

    private static CorrectedFigure Wrong(Section section, FigureCorrection correction)
    {
        var evidence = section.SentenceEvidence(correction.Sentence);
        return correction.Wrong is { } wrong
            ? new CorrectedFigure((int)Math.Min(wrong.Low, HighestToll), wrong.High is { } high ? (int)Math.Min(high, HighestToll) : null, wrong.Qualifier, wrong.Span.Of(section.Text.Text), evidence)
            : new CorrectedFigure(null, null, TollQualifier.Exact, null, evidence);
    }
}
