namespace BriefingBot.Engine.Facts;

/// <summary>
/// One text from a source. The body holds the article only; what was fenced off (comments, boilerplate, spam) is not in it.
/// </summary>
/// <param name="Id">The id given at ingestion: a file's name without extension, or what a manifest or JSON line says.</param>
/// <param name="SourceId">The outlet; <see cref="Source.UnknownId"/> where nobody says.</param>
/// <param name="Hash">SHA-256 of title and body, hex.</param>
/// <param name="OriginId">The document that this one is a wire copy or near duplicate of.</param>
/// <param name="Revision">1 for the first text seen; an edited article raises it.</param>
public sealed record Document(
    string Id,
    string SourceId,
    string? Url,
    string? Title,
    string? Author,
    PublicationTime? Published,
    DateTimeOffset Fetched,
    string Body,
    string? Language,
    string Hash,
    string? OriginId = null,
    int Revision = 1);

/// <summary>What part of a document a passage is.</summary>
public enum PassageKind
{
    Body,
    Caption,
    Heading,
}

/// <summary>
/// A sentence range of a document's body, the unit of citation and of search. A caption's text stands outside the body:
/// its offsets count in the caption's own text.
/// </summary>
/// <param name="Paragraph">Counted from 1 within the body.</param>
public sealed record Passage(string DocumentId, PassageKind Kind, int Paragraph, int Start, int End, string Text);
