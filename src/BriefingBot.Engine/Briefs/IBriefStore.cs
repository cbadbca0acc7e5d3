using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Briefs;

/// <summary>An attack that the window touches, as it stands now.</summary>
/// <param name="StoryIds">The stories of the documents that cite it: reports of one event.</param>
/// <param name="Changes">The changes of it that the window covers, in order; empty for a window by publication.</param>
public sealed record BriefAttack(Attack Attack, IReadOnlyList<string> StoryIds, IReadOnlyList<Change> Changes);

/// <summary>An attack before the window.</summary>
/// <param name="At">When it was recorded; for a window by publication when the first report of it was published.</param>
public sealed record EarlierAttack(DateTimeOffset At, AttackTraits Traits);

/// <summary>What was read in the window.</summary>
/// <param name="Documents">Documents whose text was read.</param>
/// <param name="Sources">How many independent sources they come from.</param>
/// <param name="Backfill">Of the documents, those published more than 48 hours before they were first fetched; 0 for a window by publication.</param>
public sealed record BriefReading(int Documents, int Sources, int Backfill);

/// <summary>A claim about a group, with the group's name.</summary>
public sealed record GroupClaim(string GroupName, Claim Claim);

/// <summary>All that the store holds about a window, whatever the scope.</summary>
/// <param name="Attacks">Attacks of which something became known; for a window by publication those that a document of it speaks of.</param>
/// <param name="Backfilled">Attacks of which only backfill spoke.</param>
/// <param name="Outlook">Forecasts and warnings said in the window, and statements of groups.</param>
/// <param name="Groups">Facts about groups that nobody had said before the window.</param>
/// <param name="Earlier">Attacks of the 28 windows of the same length before it.</param>
public sealed record BriefMaterial(
    IReadOnlyList<BriefAttack> Attacks,
    IReadOnlyList<AttackTraits> Backfilled,
    IReadOnlyList<Claim> Outlook,
    IReadOnlyList<GroupClaim> Groups,
    IReadOnlyList<EarlierAttack> Earlier,
    BriefReading Reading);

/// <summary>The newest change recorded: where a window ends.</summary>
public sealed record ChangeMark(long Number, DateTimeOffset At);

public interface IBriefStore
{
    Task<BriefMaterial> ReadAsync(BriefWindow window, CancellationToken cancellation);

    /// <summary>The newest change; number 0 where there is none.</summary>
    Task<ChangeMark> NewestChangeAsync(CancellationToken cancellation);
}
