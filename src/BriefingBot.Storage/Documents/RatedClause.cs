using BriefingBot.Engine.Documents;

namespace BriefingBot.Storage.Documents;

/// <summary>A clause of a search as the index is asked for it, with how common it is.</summary>
/// <param name="Share">The share of the passages that meet it, about; least where none does.</param>
/// <param name="Entries">Entries of the index for each passage that asking for it goes through: those of all its words.</param>
internal sealed record RatedClause(SearchClause Clause, string Match, double Share, double Entries)
{
    // From one match of a rare clause to the next a page of the other's entries is gone through, not all between.
    private const int Page = 500;

    /// <summary>Entries for each passage that asking for all of them together goes through.</summary>
    public static double EntriesOfAll(IReadOnlyList<RatedClause> clauses)
    {
        var rarest = clauses.Min(c => c.Share);
        return clauses.Sum(c => Math.Min(c.Entries, rarest * Page));
    }
}
