using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Casualties;
using BriefingBot.Ingestion.Extraction.Corrections;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>One part of a document with everything that was found in it: title, body or a caption.</summary>
internal sealed class Section
{
    public required PassageKind Kind { get; init; }

    public required int Index { get; init; }

    public required TaggedText Text { get; init; }

    public required List<PlaceMention> Places { get; init; }

    public required List<DateExpression> Dates { get; init; }

    public required List<GroupSpan> Groups { get; init; }

    public required List<CasualtyObservation>[] Casualties { get; init; }

    public List<FigureCorrection> Corrections { get; init; } = [];

    public required List<SlotMention> Slots { get; init; }

    /// <summary>0 to 1: how far the weights know the language of the text.</summary>
    public double Familiarity { get; init; }

    public Evidence Evidence(TextSpan span) => new(Kind, Index, span.Start, span.End, span.Of(Text.Text));

    public Evidence SentenceEvidence(int sentence) => Evidence(Text.Sentences[sentence].Span);
}
