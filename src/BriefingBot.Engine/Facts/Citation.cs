using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Facts;

/// <summary>What a cited place is: a passage of a document, a caption, a row of a data set, an entry of a public list, or a starter record.</summary>
public enum CitationKind
{
    Passage,
    Caption,
    Row,
    ListEntry,
    Starter,
}

/// <summary>
/// The place that a fact leads to. A passage carries its quotation and character offsets into the document's body;
/// a starter record, a list entry and a row carry a locator ("paragraph 3", "QDe.161", "row 300380") and are not quoted.
/// </summary>
/// <param name="Document">The document's id as given at ingestion, or the id of the list or data set.</param>
/// <param name="Source">The outlet or list by name; "outlet not known" where nobody says.</param>
/// <param name="Start">First character of the quotation in the document's body.</param>
/// <param name="End">One past the last character.</param>
public sealed record Citation(
    CitationKind Kind,
    string Document,
    string Source,
    string? Url = null,
    PublicationTime? Published = null,
    string? Quote = null,
    int? Start = null,
    int? End = null,
    string? Locator = null)
{
    public const string UnknownOutlet = "outlet not known";

    /// <summary>The publisher family of the source; null where the outlet is not known.</summary>
    public string? Family { get; init; }

    /// <summary>The grade that people gave the source.</summary>
    public Reliability Reliability { get; init; } = Reliability.F;

    /// <summary>
    /// The text that the mechanical check holds a cited sentence against: the quotation, or the record's own words where
    /// nothing is quoted.
    /// </summary>
    public string Evidence { get; init; } = Quote ?? "";

    /// <summary>What the check read of it.</summary>
    internal Beside<SupportPart> Reading;

    /// <summary>Two citations with the same address are one footnote.</summary>
    public (string Document, int? Start, int? End, string? Locator) Address => (Document, Start, End, Locator);
}
