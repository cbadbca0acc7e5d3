namespace BriefingBot.Engine.Attacks.Decisions;

public enum DecisionKind
{
    /// <summary>Two attacks are one.</summary>
    Merge,

    /// <summary>What some documents report is another attack.</summary>
    Split,

    /// <summary>It happened, whoever else reports it.</summary>
    Confirm,

    /// <summary>It is no attack, or none that happened: it leaves lists and counts, and keeps its ledger.</summary>
    Reject,
}

/// <summary>Who decided, and when.</summary>
/// <param name="By">Platform and user id, as the audit shows them; no name.</param>
public sealed record Decider(string By, DateTimeOffset At);

/// <summary>One decision about attacks; in force until it is undone.</summary>
/// <param name="AttackId">The attack that was kept, split or judged.</param>
/// <param name="OtherId">The attack that went into it, or that was split off; null for a judgement.</param>
/// <param name="Documents">Of a split, the documents whose reports went.</param>
public sealed record AttackDecision(long Number, DecisionKind Kind, string AttackId, string? OtherId, IReadOnlyList<string> Documents, Decider Decided);
