using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Engine.Documents;

/// <summary>Passages for typed terms, a group's name standing for all its names: the search without its reply.</summary>
public sealed class PassageFinder(GroupCatalogue catalogue, IDocumentStore documents)
{
    /// <summary>Best first; none for terms that hold no word.</summary>
    public async Task<SearchResult> FindAsync(string terms, int limit, CancellationToken cancellation)
    {
        if (terms.Length > ParameterSpec.LongestQuestion)
            throw new FormatException($"The query is {terms.Length:N0} characters long; at most {ParameterSpec.LongestQuestion:N0} can be read.");
        var clauses = await catalogue.ExpandAsync(terms, cancellation);
        if (clauses.Count == 0)
            return SearchResult.None;
        var found = await documents.SearchAsync(new SearchQuery(clauses, null, null, Period.Always, 1, limit), cancellation);
        return found with { Hits = [.. found.Hits.Take(limit)] };
    }
}
