using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>A document whose incidents are not in the ledger yet, with its passages.</summary>
public sealed record UnreadDocument(Document Document, string? StoryId, bool IsBackfill, IReadOnlyList<Passage> Passages, Citation Citation);

/// <summary>What a document adds: to a known attack, or as a new one.</summary>
/// <param name="KnownId">The attack that it was matched to; null where <paramref name="Attack"/> is new.</param>
/// <param name="Attack">The new attack, or what the document adds to the known one.</param>
public sealed record LedgerEntry(string? KnownId, Attack Attack);

/// <summary>What becomes known, in order of recording: digests, watches and histories read it.</summary>
public enum ChangeKind
{
    NewAttack,
    NewFigure,
    NewAttribution,
    MoreExactDate,
    Confirmed,
}

/// <param name="Number">Order of recording.</param>
/// <param name="DocumentId">The cause.</param>
/// <param name="IsNews">False for what an old document or a look back brought: answerable, no alert.</param>
/// <param name="FactId">The observation or attribution that came; null where the change is none of these.</param>
public sealed record Change(long Number, DateTimeOffset At, ChangeKind Kind, string AttackId, string DocumentId, string Summary, bool IsNews, string? FactId = null);

public interface IAttackLedger
{
    /// <summary>Documents stored and not read for incidents yet, in order of arrival.</summary>
    Task<IReadOnlyList<UnreadDocument>> UnreadAsync(int limit, CancellationToken cancellation);

    /// <summary>Known attacks that the incident may be: near in time, or of the same story.</summary>
    Task<IReadOnlyList<AttackCandidate>> CandidatesAsync(ReportedIncident incident, CancellationToken cancellation);

    /// <summary>Enters what one document reports and marks it as read, in one transaction. What the ledger has already is not entered twice.</summary>
    Task RecordAsync(UnreadDocument document, IReadOnlyList<LedgerEntry> entries, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The changes of one attack, oldest first.</summary>
    Task<IReadOnlyList<Change>> HistoryAsync(string attackId, CancellationToken cancellation);
}
