using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks;

public interface IAttackStore
{
    Task<Attack?> FindAsync(string id, CancellationToken cancellation);

    Task<AttackPage> ListAsync(AttackQuery query, CancellationToken cancellation);

    /// <summary>The page together with the attacks a month: both need the same search.</summary>
    Task<AttackOverview> OverviewAsync(AttackQuery query, CancellationToken cancellation);

    /// <summary>How many attacks the query finds, whatever the page.</summary>
    Task<long> CountAsync(AttackQuery query, CancellationToken cancellation);

    /// <summary>Attacks a month, oldest first; months without one are left out, as are attacks whose month no source gives.</summary>
    Task<IReadOnlyList<MonthCount>> ActivityAsync(AttackQuery query, CancellationToken cancellation);

    /// <summary>All attacks that the query finds, by the month of the first day on which they can have been, oldest first; month 1 of year 1 holds those without a year.</summary>
    Task<IReadOnlyList<MonthCount>> MonthsAsync(AttackQuery query, CancellationToken cancellation);

    /// <summary>Attacks whose title, names or place hold all the words: first those whose name holds them, then those whose title does, of each the newest recorded first.</summary>
    Task<IReadOnlyList<Attack>> SearchAsync(string words, int limit, CancellationToken cancellation);

    /// <summary>Attacks whose title, names or place hold the words typed so far, the last one perhaps half typed, newest recorded first; the latest attacks where nothing was typed.</summary>
    Task<IReadOnlyList<AttackName>> CompleteAsync(string typed, int limit, CancellationToken cancellation);
}
