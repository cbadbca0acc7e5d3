using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Documents;

/// <summary>What was fenced off from an article: kept as what it is, never body, never a passage.</summary>
/// <param name="Kind">"comment", "subscription", "spam", …</param>
public sealed record DocumentAside(string Kind, string Text);

/// <summary>A document that turned out to be a copy of another one: they count as one voice.</summary>
/// <param name="OriginId">The document that the text goes back to.</param>
/// <param name="Kind">"exact", "near", "wire copy".</param>
/// <param name="Agency">The news agency behind it, where one is named.</param>
/// <param name="Overlap">Share of the text in common, 0 to 1.</param>
public sealed record DocumentCopy(string DocumentId, string OriginId, string Kind, string? Agency, double Overlap);

/// <summary>The outlet as a document names it; the store finds or makes its source.</summary>
/// <param name="Host">Host of its address without "www.", lower case.</param>
public sealed record Outlet(string? Name, string? Host)
{
    public static readonly Outlet Unknown = new(null, null);

    public bool IsKnown => Name is not null || Host is not null;
}

/// <summary>One document read, with all that is stored of it in one transaction.</summary>
/// <param name="Document">Its <see cref="Document.SourceId"/> is set by the store from the outlet.</param>
/// <param name="InputHash">SHA-256 of the bytes that came in and of what was said of them from outside, hex: the same input need not be read again.</param>
/// <param name="Signature">What the grouping into stories remembers of it; opaque here.</param>
public sealed record IngestedDocument(
    Document Document,
    Outlet Outlet,
    string InputHash,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<DocumentAside> Asides,
    byte[] Signature,
    string StoryId,
    DocumentCopy? Copy);

/// <summary>A change of an earlier document's place that the arrival of another one brought.</summary>
public sealed record StoryChange(string StoryId, IReadOnlyList<string> Documents);

/// <summary>Documents that are stored together, with what they change about earlier ones.</summary>
public sealed record DocumentBatch(IReadOnlyList<IngestedDocument> Documents, IReadOnlyList<StoryChange> Merges, IReadOnlyList<DocumentCopy> Revised);

/// <summary>What the store did with a batch.</summary>
public sealed record BatchOutcome(int New, int Changed, int Unchanged);

/// <summary>What the store knows of a document before it is read again.</summary>
public sealed record KnownDocument(string Id, string InputHash, string Hash, int Revision);

/// <summary>What the grouping is filled with again after a restart, in order of arrival.</summary>
public sealed record KnownSignature(byte[] Signature, string StoryId);
