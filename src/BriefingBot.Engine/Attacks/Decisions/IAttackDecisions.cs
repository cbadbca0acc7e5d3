namespace BriefingBot.Engine.Attacks.Decisions;

/// <summary>What became of an undoing: one of the two, or neither where nothing was decided.</summary>
/// <param name="Undone">The decision that is no longer in force.</param>
/// <param name="Blocking">A later decision that leans on it and has to be undone first.</param>
public sealed record Undoing(AttackDecision? Undone, AttackDecision? Blocking);

/// <summary>
/// Decisions of analysts about attacks. Each is recorded in one transaction with the change that it makes, erases nothing, and is undone without loss;
/// ids of attacks that went into another one keep leading there. Ids given here are of attacks as they stand.
/// </summary>
public interface IAttackDecisions
{
    /// <returns>Null where the two are one already, or one of them is not held.</returns>
    Task<AttackDecision?> MergeAsync(string keptId, string otherId, Decider decider, CancellationToken cancellation);

    /// <returns>The decision with the id of the new attack; null where the attack is not held, or where all or none of its documents are named.</returns>
    Task<AttackDecision?> SplitAsync(string id, IReadOnlyList<string> documents, Decider decider, CancellationToken cancellation);

    /// <param name="kind">Confirm or reject.</param>
    /// <returns>Null where that is its judgement already.</returns>
    Task<AttackDecision?> JudgeAsync(string id, DecisionKind kind, Decider decider, CancellationToken cancellation);

    /// <summary>Undoes the latest decision in force about the attack, or about one that went into it.</summary>
    Task<Undoing> UndoAsync(string id, Decider decider, CancellationToken cancellation);

    /// <summary>The decisions in force about the attack and those that went into it, oldest first.</summary>
    Task<IReadOnlyList<AttackDecision>> OfAsync(string id, CancellationToken cancellation);
}
