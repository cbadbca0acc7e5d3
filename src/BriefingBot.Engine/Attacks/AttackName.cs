using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks;

/// <summary>What an attack is known by in lists and suggestions.</summary>
public sealed record AttackName(string Id, string Title, PartialDate? Date);
