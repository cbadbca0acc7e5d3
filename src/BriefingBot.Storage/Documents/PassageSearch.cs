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

    private readonly SqliteConnection _connection;
    private readonly SearchQuery _query;
    private readonly PassageScope _scope;
    private readonly SearchEffort _effort;
    private readonly List<RatedClause> _clauses;
    private readonly RatedClause? _group;
    private readonly long _newest;
    private readonly int[] _byRarity;

    // Passages that hold the two rarest clauses, met while looking for all; whether these are all that there are.
    private readonly List<FoundPassage> _withRarest = [];
    private bool _hasAllWithRarest;
    private readonly PassageRanking _ranking;

    private PassageSearch(SqliteConnection connection, SearchQuery query, PassageScope scope, List<RatedClause> clauses, RatedClause? group, long newest, SearchEffort effort)
    {
        (_connection, _query, _scope, _clauses, _group, _newest, _effort) = (connection, query, scope, clauses, group, newest, effort);
        _byRarity = [.. Enumerable.Range(0, clauses.Count).OrderBy(i => clauses[i].Share)];
        _ranking = new PassageRanking([.. clauses.Select(c => c.Clause)], [.. clauses.Select(c => c.Share)], query.Group);
    }

    /// <summary>The last row that was looked at for all of the clauses, where there are older ones.</summary>
    private long? CutAt { get; set; }

    public static async Task<SearchResult> FindAsync(SqliteConnection connection, SearchQuery query, SearchEffort effort)
    {
        if (await PassageScope.OfAsync(connection, query) is not { } scope)
            return SearchResult.None;
        var newest = await SqliteDialect.ScalarAsync(connection, "SELECT coalesce(max(row), 0) FROM passage", CancellationToken.None);
        var rating = new ClauseRating(connection, scope, newest);
        var clauses = new List<RatedClause>();
        foreach (var clause in query.Clauses)
        {
            if (await rating.RateAsync(clause) is { } rated)
                clauses.Add(rated);
        }
        if (clauses.Count == 0)
            return SearchResult.None;
        var search = new PassageSearch(connection, query, scope, clauses, query.Group is { } names ? await rating.RateAsync(names) : null, newest, effort);
        var page = await PassageHits.ReadAsync(connection, await search.PageAsync());
        return new SearchResult(page) { LookedBackTo = search.CutAt is { } row ? await PassageHits.DayOfAsync(connection, row) : null };
    }

    private async Task<List<(FoundPassage Passage, double Score)>> PageAsync()
    {
        var wanted = _query.Page * _query.Size + 1;
        var ofFew = await SourcePassages.AreFewAsync(_connection, _scope, _effort.ForAll(_scope).Passages, _clauses[_byRarity[0]].Share);
        var found = ofFew ? await OfSourceAsync() : await MeetingAllAsync(wanted);
        if (!ofFew && found.Count < wanted && _clauses.Count > 1)
            found = WithOthers(found, await MeetingHalfAsync());
        return [.. found.Skip((_query.Page - 1) * _query.Size).Take(_query.Size + 1)];
    }

    private async Task<List<(FoundPassage Passage, double Score)>> OfSourceAsync()
    {
        var read = await SourcePassages.ReadAsync(_connection, _scope, _effort.ForAll(_scope).Passages);
        CutAt = read.CutAt;
        return WithOthers([.. _ranking.Rank(read.Passages, [])], _ranking.Rank(read.Passages, indexed: null));
    }

    private static List<(FoundPassage Passage, double Score)> WithOthers(List<(FoundPassage Passage, double Score)> found, IEnumerable<(FoundPassage Passage, double Score)> others)
    {
        var known = found.Select(f => f.Passage.Row).ToHashSet();
        return [.. found, .. others.Where(f => !known.Contains(f.Passage.Row))];
    }

    private async Task<List<(FoundPassage Passage, double Score)>> MeetingAllAsync(int wanted)
    {
        var found = new List<(FoundPassage, double)>();
        // Blocks grow, as a scope may leave little of each; they are the same whatever the page.
        var block = Block;
        var budget = _effort.ForAll(_scope);
        var rarest = DriverOf(_byRarity[..Math.Min(RarestAsked, _byRarity.Length)], budget);
        var walk = Walk(rarest, budget);
        if (_clauses.Count > RarestAsked && MayBeFew())
        {
            for (; !walk.IsOver && walk.Seen < EnoughSeen && found.Count < wanted; block *= 2)
            {
                var passages = await walk.NextAsync(block);
                _withRarest.AddRange(passages);
                found.AddRange(_ranking.Rank(passages, rarest.Indexed));
            }
            _hasAllWithRarest = walk.IsOver && walk.CutAt is null;
        }
        if (!walk.IsOver && found.Count < wanted)
        {
            var driver = DriverOf(_byRarity, budget);
            walk = walk.Narrowed(driver.Match, driver.Entries);
            for (; !walk.IsOver && found.Count < wanted; block = Math.Min(2 * block, LargestBlock))
                found.AddRange(_ranking.Rank(await walk.NextAsync(block), driver.Indexed));
        }
        CutAt = found.Count < wanted ? walk.CutAt : null;
        return found;
    }

    /// <summary>What the index is asked for, and which of the clauses it has looked for then.</summary>
    private sealed record Driver(string Match, double Entries, int[] Indexed);

    /// <summary>
    /// As many of the rarest of the clauses and the group as the index can be gone through for to its end; the others, which stand in nearly every
    /// text, are looked for in the passages that have these.
    /// </summary>
    private Driver DriverOf(IEnumerable<int> clauses, SearchBudget budget)
    {
        var asked = clauses.Select(i => (Index: i, Clause: _clauses[i])).ToList();
        if (_group is not null)
            asked.Add((-1, _group));
        asked = [.. asked.OrderBy(a => a.Clause.Share)];
        while (asked.Count > 1 && !Affords(budget, EntriesOf(asked.Select(a => a.Clause))))
            asked.RemoveAt(asked.Count - 1);
        return new Driver(string.Join(" AND ", asked.Select(a => a.Clause.Match)), EntriesOf(asked.Select(a => a.Clause)), [.. asked.Select(a => a.Index).Where(i => i >= 0)]);
    }

    private bool Affords(SearchBudget budget, double entries) => budget.Affords(entries * (From - _scope.First));

    private static double EntriesOf(IEnumerable<RatedClause> clauses) => RatedClause.EntriesOfAll([.. clauses]);

    // Going through all words of a query takes the index longer than looking whether the few texts with the two rarest have the others too.
    private bool MayBeFew() => _newest * _clauses[_byRarity[0]].Share * _clauses[_byRarity[1]].Share * Together < EnoughSeen;

    private async Task<IEnumerable<(FoundPassage Passage, double Score)>> MeetingHalfAsync()
    {
        var found = _ranking.Rank(_withRarest, indexed: null).ToDictionary(p => p.Passage.Row, p => p.Passage);
        var budget = _effort.ForHalf(_scope);
        foreach (var way in WaysToMeetHalf(budget))
        {
            if (found.Count >= EnoughPartial || budget.IsSpent)
                break;
            var (walk, left) = (Walk(way, budget), PartialBlock);
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
    private IEnumerable<Driver> WaysToMeetHalf(SearchBudget budget)
    {
        var half = (_byRarity.Length + 1) / 2;
        foreach (var many in new[] { _byRarity.Length - 1, half }.Distinct().Where(m => m > RarestAsked && !_hasAllWithRarest))
            yield return DriverOf(_byRarity[..many], budget);
        for (var i = 0; i <= _byRarity.Length / 2; i++)
        {
            if (half == 1)
                yield return DriverOf(_byRarity[i..(i + 1)], budget);
            else if (i + 1 < _byRarity.Length)
                yield return WithAnyAfter(i) is var driver && Affords(budget, driver.Entries) ? driver : DriverOf(_byRarity[i..(i + 1)], budget);
        }
    }

    private Driver WithAnyAfter(int i)
    {
        var any = _byRarity[(i + 1)..].Select(j => _clauses[j]).ToList();
        var match = $"{_clauses[_byRarity[i]].Match} AND ({string.Join(" OR ", any.Select(c => c.Match))})";
        var entries = EntriesOf([_clauses[_byRarity[i]], .. any, .. _group is null ? [] : new[] { _group }]);
        return new Driver(_group is null ? match : $"{_group.Match} AND {match}", entries, []);
    }

    private long From => Math.Min(_scope.Last, _newest) + 1;

    private PassageWalk Walk(Driver driver, SearchBudget budget) => new(_connection, _scope, driver.Match, driver.Entries, From, budget);
}
