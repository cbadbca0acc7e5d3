using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Sources;

/// <summary>A source with what it contributed.</summary>
public sealed record SourceSummary(Source Source, long Documents, long Claims, long Observations);

public interface ISourceStore
{
    /// <summary>One page of the sources, the most contributing first, with the number of all.</summary>
    Task<(IReadOnlyList<SourceSummary> Sources, long Total)> ListAsync(int page, int size, CancellationToken cancellation);
}
