using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Sources;

/// <summary>A source with what it contributed.</summary>
/// <param name="Documents">Held, or cited and not held.</param>
/// <param name="Claims">Statements about groups, attacks and people.</param>
/// <param name="Observations">Figures in ledgers.</param>
public sealed record SourceSummary(Source Source, long Documents, long Claims, long Observations)
{
    public long Passages { get; init; }

    /// <summary>Attacks that its documents report.</summary>
    public long Attacks { get; init; }
}

public interface ISourceStore
{
    /// <summary>One page of the sources, the most contributing first, with the number of all.</summary>
    Task<(IReadOnlyList<SourceSummary> Sources, long Total)> ListAsync(int page, int size, CancellationToken cancellation);

    /// <summary>What these sources contributed, in the order asked for; ids of no source are left out.</summary>
    Task<IReadOnlyList<SourceSummary>> SummariesAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>The source of that id or name alone; where there is none, those whose name holds the words.</summary>
    Task<IReadOnlyList<Source>> FindAsync(string words, int limit, CancellationToken cancellation);

    /// <summary>Sets a person's grade, which no upgrade of the starter knowledge changes. The views of tolls follow at once.</summary>
    Task<bool> GradeAsync(string id, Reliability grade, CancellationToken cancellation);
}
