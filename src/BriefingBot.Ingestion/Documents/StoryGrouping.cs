using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Ingestion.Documents;

/// <summary>Where a document went: its story, what it copies, and what its arrival changed about earlier documents.</summary>
internal sealed record Grouping(string StoryId, byte[] Signature, DocumentCopy? Copy, IReadOnlyList<StoryChange> Merges, IReadOnlyList<DocumentCopy> Revised);

/// <summary>Groups arriving documents into stories and traces copies, filled once from what the store remembers.</summary>
internal sealed class StoryGrouping
{
    private readonly StoryIndex _stories = new();
    private readonly CopyDetector _copies = new();

    public static async Task<StoryGrouping> FillAsync(IDocumentStore store, CancellationToken cancellation)
    {
        var grouping = new StoryGrouping();
        foreach (var known in await store.SignaturesAsync(new StoryOptions().MaxDocuments, cancellation))
        {
            var signature = StorySignatureFormat.FromBytes(known.Signature);
            grouping._stories.Restore(signature, known.StoryId);
            grouping._copies.Add(signature);
        }
        return grouping;
    }

    public Grouping Add(Document document, Outlet outlet)
    {
        var signature = StorySigner.Sign(new StoryDocument(document.Id, document.Title ?? "", document.Body, document.Published?.Instant, outlet.Host ?? outlet.Name));
        var story = _stories.Assign(signature);
        var report = _copies.Add(signature);
        return new Grouping(
            story.StoryKey,
            StorySignatureFormat.ToBytes(signature),
            report.Finding is { } finding ? Copy(finding, document.Id) : null,
            [.. story.Merged.Select(m => new StoryChange(story.StoryKey, m.Documents))],
            [.. report.Revised.Select(r => Copy(r, r.Document)).OfType<DocumentCopy>()]);
    }

    // An edited article is nearly what it was before: that makes it no copy of itself.
    private static DocumentCopy? Copy(CopyFinding finding, string document) => finding.Origin == document
        ? null
        : new DocumentCopy(document, finding.Origin, finding.Kind == CopyKind.WireCopy ? "wire copy" : finding.Kind.ToString().ToLowerInvariant(), finding.Agency, finding.Overlap);
}
