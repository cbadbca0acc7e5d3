using BriefingBot.Ingestion.Extraction.Casualties;

namespace BriefingBot.Ingestion.Extraction.Corrections;

/// <summary>What was read of a sentence that takes a figure back: the wrong figure is no toll of this document, the right one is.</summary>
internal static class CorrectedCasualties
{
    public static void Apply(FigureCorrection correction, TaggedText text, List<CasualtyObservation> casualties)
    {
        if (correction.Wrong is { } wrong)
            casualties.RemoveAll(c => c.Figure.Overlaps(wrong.Span) || (c.Strength == CountStrength.Number && c.Low == wrong.Low && c.High == wrong.High));
        if (correction.Right is not { } right)
            return;
        // Read with the wrong bound or for another harm, it is read anew.
        casualties.RemoveAll(c => c.Figure.Overlaps(right.Span) && (c.Harm != correction.Harm || c.Low != right.Low));
        if (!casualties.Exists(c => c.Figure.Overlaps(right.Span)))
            casualties.Add(CasualtyReader.Make(text, correction.Sentence, right.First, correction.Harm, right.Span, CountStrength.Number) with { Low = right.Low, High = right.High, Qualifier = right.Qualifier, IsPredicate = true });
    }
}
