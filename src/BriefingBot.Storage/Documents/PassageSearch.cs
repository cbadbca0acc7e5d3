using BriefingBot.Engine.Documents;
using BriefingBot.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Ranked search over passages: those that hold all that is asked for first, then those that hold at least half of it.</summary>
/// <remarks>
/// Matches are looked at newest first in blocks, and ranked within a block: where more passages fit than a block holds, newer ones stand before
/// older ones, and no search reads them all.
/// </remarks>
internal sealed class PassageSearch
{
    private const int Block = 300;
    private const int LargestBlock = 8000;

    // How many passages each way of meeting half of the clauses may bring.
    private const int PartialBlock = 150;

    // With as many, ways that ask for less are not tried.
    private const int EnoughPartial = 200;

    // After as many matches a scope that left some of them is not searched further for passages that meet half.
    private const int EnoughSeen = 1000;

    private const int RarestAsked = 2;

    // Words of one subject stand together more often than chance has it.
    private const int Together = 20;

    // How many matches are looked at for how common a clause is.
    private const int Sample = 100;

    private readonly SqliteConnection _connection;
    private readonly SearchQuery _query;
    private readonly PassageScope _scope;
    private readonly List<RatedClause> _clauses;
    private readonly string? _group;
    private readonly long _newest;
    private readonly int[] _byRarity;

    // Passages that hold the two rarest clauses, met while looking for all; whether these are all that there are.
    private readonly List<FoundPassage> _withRarest = [];
    private bool _hasAllWithRarest;
    private readonly PassageRanking _ranking;

    /// <param name="Share">The share of the passages that meet it, about; least where none does.</param>
    private sealed record RatedClause(SearchClause Clause, string Match, double Share);

    private PassageSearch(SqliteConnection connection, SearchQuery query, PassageScope scope, List<RatedClause> clauses, string? group, long newest)
    {
        (_connection, _query, _scope, _clauses, _group, _newest) = (connection, query, scope, clauses, group, newest);
        _byRarity = [.. Enumerable.Range(0, clauses.Count).OrderBy(i => clauses[i].Share)];
        _ranking = new PassageRanking([.. clauses.Select(c => c.Clause)], [.. clauses.Select(c => c.Share)], query.Group);
    }

    public static async Task<IReadOnlyList<PassageHit>> FindAsync(SqliteConnection connection, SearchQuery query)
    {
        var matches = query.Clauses.Select(c => (Clause: c, Match: SqliteDialect.MatchAny(c.Phrases)!)).Where(c => c.Match is not null).ToList();
        if (matches.Count == 0 || await PassageScope.OfAsync(connection, query) is not { } scope)
            return [];
        var newest = await SqliteDialect.ScalarAsync(connection, "SELECT coalesce(max(row), 0) FROM passage", CancellationToken.None);
        var rated = new List<RatedClause>();
        foreach (var (clause, match) in matches)
            rated.Add(new RatedClause(clause, match, await ShareAsync(connection, scope, match, newest)));
        var search = new PassageSearch(connection, query, scope, rated, query.Group is { } names ? SqliteDialect.MatchAny(names.Phrases) : null, newest);
        return await PassageHits.ReadAsync(connection, await search.PageAsync());
    }

    private static async Task<double> ShareAsync(SqliteConnection connection, PassageScope scope, string match, long newest)
    {
        var sample = await PassageWalk.SampleAsync(connection, scope, match, Sample);
        var rows = Math.Max(1, Math.Min(newest, scope.Last) - (sample.Count < Sample ? scope.First : sample[^1]) + 1);
        return (sample.Count + 0.5) / (rows + 1.0);
    }

    private async Task<List<(FoundPassage Passage, double Score)>> PageAsync()
    {
        var wanted = _query.Page * _query.Size + 1;
        var found = await MeetingAllAsync(wanted);
        if (found.Count < wanted && _clauses.Count > 1)
        {
            var known = found.Select(f => f.Passage.Row).ToHashSet();
            found.AddRange((await MeetingHalfAsync()).Where(f => !known.Contains(f.Passage.Row)));
        }
        return [.. found.Skip((_query.Page - 1) * _query.Size).Take(_query.Size + 1)];
    }

    private async Task<List<(FoundPassage Passage, double Score)>> MeetingAllAsync(int wanted)
    {
        var found = new List<(FoundPassage, double)>();
        // Blocks grow, as a scope may leave little of each; they are the same whatever the page.
        var block = Block;
        var rarest = Walk(MatchOf(_byRarity.Take(RarestAsked)));
        if (_clauses.Count > RarestAsked && MayBeFew())
        {
            for (; !rarest.IsOver && rarest.Seen < EnoughSeen && found.Count < wanted; block *= 2)
            {
                var passages = await rarest.NextAsync(block);
                _withRarest.AddRange(passages);
                found.AddRange(_ranking.Rank(passages, _byRarity[..RarestAsked]));
            }
            _hasAllWithRarest = rarest.IsOver;
        }
        for (var walk = rarest.Narrowed(Within(MatchOf(_byRarity))); !rarest.IsOver && !walk.IsOver && found.Count < wanted; block = Math.Min(2 * block, LargestBlock))
            found.AddRange(_ranking.Rank(await walk.NextAsync(block), _byRarity));
        return found;
    }

    // Going through all words of a query takes the index longer than looking whether the few texts with the two rarest have the others too.
    private bool MayBeFew() => _newest * _clauses[_byRarity[0]].Share * _clauses[_byRarity[1]].Share * Together < EnoughSeen;

    private string MatchOf(IEnumerable<int> clauses) => string.Join(" AND ", clauses.Select(i => _clauses[i].Match));

    private async Task<IEnumerable<(FoundPassage Passage, double Score)>> MeetingHalfAsync()
    {
        var found = _ranking.Rank(_withRarest, indexed: null).ToDictionary(p => p.Passage.Row, p => p.Passage);
        foreach (var match in WaysToMeetHalf())
        {
            if (found.Count >= EnoughPartial)
                break;
            var (walk, left) = (Walk(match), PartialBlock);
            for (var block = PartialBlock; left > 0 && !walk.IsOver && (walk.Seen < EnoughSeen || found.Count == 0); block = Math.Min(2 * block, LargestBlock))
            {
                foreach (var passage in await walk.NextAsync(block))
                    left -= found.TryAdd(passage.Row, passage) ? 1 : 0;
            }
        }
        return _ranking.Rank(found.Values.OrderByDescending(p => p.Row), indexed: null);
    }

    /// <summary>
    /// A passage that meets half of n clauses meets one of the n/2 + 1 rarest, and a second one unless one is half: each rare clause is asked
    /// for together with any that is more common. The rarest words together come first, since with many words pairs are many.
    /// </summary>
    private IEnumerable<string> WaysToMeetHalf()
    {
        var byRarity = _byRarity.Select(i => _clauses[i].Match).ToList();
        var half = (byRarity.Count + 1) / 2;
        foreach (var many in new[] { byRarity.Count - 1, half }.Distinct().Where(m => m > RarestAsked && !_hasAllWithRarest))
            yield return string.Join(" AND ", byRarity.Take(many));
        for (var i = 0; i <= byRarity.Count / 2; i++)
        {
            if (half == 1)
                yield return byRarity[i];
            else if (i + 1 < byRarity.Count)
                yield return $"{byRarity[i]} AND ({string.Join(" OR ", byRarity.Skip(i + 1))})";
        }
    }

    private PassageWalk Walk(string match) => new(_connection, _scope, Within(match));

    private string Within(string match) => _group is null ? match : $"{_group} AND ({match})";
}
