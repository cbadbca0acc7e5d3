using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Answers.Evidence;

/// <summary>What an answer looks up around the passages that a search found.</summary>
public interface IEvidenceStore
{
    /// <summary>Attacks that any of the documents reports, those of the first documents first.</summary>
    Task<IReadOnlyList<Attack>> AttacksOfAsync(IReadOnlyList<string> documents, int limit, CancellationToken cancellation);

    /// <summary>The passages of the documents in reading order, captions last; at most so many of each.</summary>
    Task<IReadOnlyList<PassageHit>> PassagesOfAsync(IReadOnlyList<string> documents, int mostOfEach, CancellationToken cancellation);
}
