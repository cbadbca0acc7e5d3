using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Groups;

/// <summary>All that a profile shows of one group.</summary>
internal sealed record GroupProfile(
    Group Group,
    IReadOnlyList<Claim> Claims,
    AttackPage Attacks,
    IReadOnlyList<MonthCount> Activity);
