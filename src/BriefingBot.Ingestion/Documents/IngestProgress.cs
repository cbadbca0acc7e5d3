namespace BriefingBot.Ingestion.Documents;

/// <summary>An input that was passed over, and why.</summary>
public sealed record SkippedInput(string Origin, string Reason);

/// <summary>Counts of a run so far.</summary>
public sealed record IngestProgress(int Seen, int New, int Changed, int Unchanged, int Skipped);

/// <summary>What a run did.</summary>
/// <param name="Reasons">The inputs passed over, the first <see cref="MostReasons"/> of them.</param>
public sealed record IngestSummary(IngestProgress Counts, IReadOnlyList<SkippedInput> Reasons)
{
    public const int MostReasons = 100;
}
