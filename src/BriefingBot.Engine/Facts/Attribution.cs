namespace BriefingBot.Engine.Facts;

/// <summary>
/// How a group is tied to an attack. Claimed: by the group itself or its outlet. Attributed: somebody names the group as the actor.
/// Suspected: somebody thinks so. Denied: the named party, or somebody for it, rejects it. Disputed: others contest it.
/// </summary>
public enum AttributionStance
{
    Claimed,
    Attributed,
    Suspected,
    Denied,
    Disputed,
}

/// <summary>One voice tying an actor to an attack.</summary>
/// <param name="GroupId">Null where the actor is no known group (a state, a cell without a name); <paramref name="Actor"/> still names it.</param>
/// <param name="By">Who makes the attribution: the claimant, the accuser, the denier.</param>
public sealed record Attribution(string Id, string? GroupId, string Actor, AttributionStance Stance, string? By, Citation Citation);
