using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Documents;

public interface IDocumentStore
{
    /// <summary>Those of the ids that were read before.</summary>
    Task<IReadOnlyDictionary<string, KnownDocument>> KnownAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>
    /// Stores all of the batch or nothing of it. A document of the same text is left as it is; one of another text becomes the next revision,
    /// with the difference kept.
    /// </summary>
    Task<BatchOutcome> WriteAsync(DocumentBatch batch, CancellationToken cancellation);

    Task<Document?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The newest signatures, in order of arrival.</summary>
    Task<IReadOnlyList<KnownSignature>> SignaturesAsync(int limit, CancellationToken cancellation);

    /// <summary>Passages that fit, best first; one more than asked for when there are more.</summary>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation);
}
