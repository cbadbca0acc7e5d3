using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Casualties;

namespace BriefingBot.Ingestion.Extraction.Corrections;

/// <summary>One sentence that takes a figure back.</summary>
/// <param name="Wrong">The figure that no longer holds; null where the words do not say it ("corrects toll to 12").</param>
/// <param name="Right">The figure that holds; null where the sentence does not say it ("an earlier version said 15").</param>
internal sealed record FigureCorrection(Harm Harm, int Sentence, NumberExpression? Wrong, NumberExpression? Right)
{
    public TollMeasure Measure => Harm switch
    {
        Harm.Killed => TollMeasure.Killed,
        Harm.Missing => TollMeasure.Missing,
        Harm.Kidnapped => TollMeasure.Kidnapped,
        _ => TollMeasure.Injured,
    };
}
