using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Documents;

/// <summary>One thing that a passage has to hold: any of the phrases, each a run of words. Names of one group are phrases of one clause.</summary>
public sealed record SearchClause(IReadOnlyList<string> Phrases);

/// <summary>Which passages are asked for.</summary>
/// <param name="Clauses">All of them have to be met; where too few passages meet all, those that meet the most.</param>
/// <param name="Group">The names of a group, one of which every passage has to hold.</param>
/// <param name="Source">Id or part of the name of the source.</param>
public sealed record SearchQuery(IReadOnlyList<SearchClause> Clauses, SearchClause? Group, string? Source, Period Period, int Page, int Size);

/// <summary>A passage found, with the citation that leads to it.</summary>
/// <param name="Score">BM25, greater is better.</param>
public sealed record PassageHit(Passage Passage, string? DocumentTitle, Citation Citation, double Score);

/// <summary>What a search found, best first; one more than asked for when there are more.</summary>
public sealed record SearchResult(IReadOnlyList<PassageHit> Hits)
{
    public static readonly SearchResult None = new([]);

    /// <summary>
    /// Where what is asked for is so common that a search goes through the newest of it alone: the day of publication back to which it looked. Older
    /// passages are found with a period that ends there. Null where all were looked through, or as many were found as were asked for.
    /// </summary>
    public DateOnly? LookedBackTo { get; init; }
}
