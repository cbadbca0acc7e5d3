namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>What was read of an XML document, well-formed or not.</summary>
/// <param name="Roots">Top-level elements; one, unless the document is broken.</param>
/// <param name="Doctype">The text of the document type declaration, or null. Nothing it points to is ever opened.</param>
/// <param name="Namespaces">Every namespace address declared anywhere, lower case, in order.</param>
/// <param name="Irregularity">The first breach of well-formedness, or null.</param>
internal sealed record MarkupDocument(
    IReadOnlyList<MarkupElement> Roots,
    string? Doctype,
    IReadOnlyList<(string Prefix, string Uri)> Namespaces,
    string? Irregularity);
