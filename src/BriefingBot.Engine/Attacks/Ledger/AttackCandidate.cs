using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>A known attack that a reported incident may be, with the stories of the documents behind it.</summary>
public sealed record AttackCandidate(Attack Attack, IReadOnlyList<string> StoryIds);
