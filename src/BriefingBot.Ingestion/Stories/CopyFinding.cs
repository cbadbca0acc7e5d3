namespace BriefingBot.Ingestion.Stories;

/// <summary>A document that repeats the text of another one.</summary>
/// <param name="Document">Id of the copy.</param>
/// <param name="Origin">Id of the document it goes back to: the agency's own text where it is known, else the first published.</param>
/// <param name="OriginOutlet">The origin's outlet, if known.</param>
/// <param name="Kind">How the two are alike.</param>
/// <param name="Agency">The news agency behind the text, if either names one.</param>
/// <param name="Overlap">0 to 1: share of the shorter text that stands in the other; an estimate, ± .06 one sigma at a half.</param>
public sealed record CopyFinding(string Document, string Origin, string? OriginOutlet, CopyKind Kind, string? Agency, double Overlap);

public enum CopyKind
{
    /// <summary>The same words in the same order.</summary>
    Exact,

    /// <summary>Nearly the same text, or an earlier state of it at the same outlet.</summary>
    Near,

    /// <summary>Another outlet's or an agency's text, perhaps trimmed or added to.</summary>
    WireCopy,
}

/// <summary>What became known with a document.</summary>
/// <param name="Finding">Null for a text not seen before.</param>
/// <param name="Revised">Earlier documents whose origin this one turned out to be.</param>
public sealed record CopyReport(CopyFinding? Finding, IReadOnlyList<CopyFinding> Revised);
