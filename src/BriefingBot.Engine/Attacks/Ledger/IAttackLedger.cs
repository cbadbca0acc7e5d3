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

    /// <summary>By a second independent source, or by an analyst.</summary>
    Confirmed,

    /// <summary>A figure that corrects another one, which stays in the ledger.</summary>
    Correction,

    /// <summary>Something said of a group: its founding, a leader, a forecast.</summary>
    NewClaim,

    /// <summary>An analyst found two attacks to be one.</summary>
    Merged,

    /// <summary>An analyst found what some documents report to be another attack.</summary>
    Split,

    /// <summary>An analyst found that it is no attack, or none that happened.</summary>
    Rejected,

    /// <summary>An analyst took a decision back.</summary>
    Undone,
}

/// <param name="Number">Order of recording.</param>
/// <param name="AttackId">Empty for what is said of a group.</param>
/// <param name="DocumentId">The cause; empty where an analyst decided.</param>
/// <param name="IsNews">False for what an old document or a look back brought: answerable, no alert.</param>
/// <param name="FactId">The observation, attribution or claim that came; null where the change is none of these.</param>
public sealed record Change(long Number, DateTimeOffset At, ChangeKind Kind, string AttackId, string DocumentId, string Summary, bool IsNews, string? FactId = null)
{
    /// <summary>The group that a claim is about.</summary>
    public string? GroupId { get; init; }

    /// <summary>Of a correction the figure that it corrects; of a merge or split the other attack.</summary>
    public string? RelatedId { get; init; }
}

public interface IAttackLedger
{
    /// <summary>Documents stored and not read for incidents yet, in order of arrival.</summary>
    Task<IReadOnlyList<UnreadDocument>> UnreadAsync(int limit, CancellationToken cancellation);

    /// <summary>Known attacks that the incident may be: near in time, or of the same story.</summary>
    Task<IReadOnlyList<AttackCandidate>> CandidatesAsync(ReportedIncident incident, CancellationToken cancellation);

    /// <summary>
    /// Enters what one document reports of attacks and says of groups, and marks it as read, in one transaction. What is known of the document already is
    /// not entered twice; a starter record of it gains the passage.
    /// </summary>
    Task RecordAsync(UnreadDocument document, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<Claim> claims, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The changes of one attack and of those that went into it, oldest first.</summary>
    Task<IReadOnlyList<Change>> HistoryAsync(string attackId, CancellationToken cancellation);
}
