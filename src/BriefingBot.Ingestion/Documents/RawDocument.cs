using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Documents;

/// <summary>What the bytes are; a file's ending or a content type tells, else the bytes themselves.</summary>
public enum RawForm
{
    Unknown,
    Html,
    Text,
}

/// <summary>One document as it came in, with what is known of it from outside; what is known so goes before what the text says.</summary>
/// <param name="Id">Null where only the text can give it (a page by its address).</param>
/// <param name="Origin">Where it came from, for messages: a path, a line of a file, an address.</param>
public sealed record RawDocument(string? Id, string Origin, ReadOnlyMemory<byte> Bytes, RawForm Form = RawForm.Unknown)
{
    public string? Charset { get; init; }

    public Uri? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>Null where nobody says; <see cref="Outlet.Unknown"/> where it is known that nobody knows.</summary>
    public Outlet? Outlet { get; init; }

    public PublicationTime? Published { get; init; }
}

/// <summary>One input: a document, or the sentence that says why there is none.</summary>
public readonly record struct RawInput(RawDocument? Document, string Origin, string? Problem)
{
    public static RawInput Of(RawDocument document) => new(document, document.Origin, null);

    public static RawInput Skipped(string origin, string problem) => new(null, origin, problem);
}
