using BriefingBot.Engine.Attacks;
using BriefingBot.Storage.Dialects;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>
/// The attacks that the words of a place fit: those of the places that hold all the words, whose sums are kept, and the few others whose title or
/// names hold what their place does not ("Moscow", of a concert hall in Krasnogorsk). Counting the attacks of a busy place takes ten times as long.
/// </summary>
internal sealed class PlacedAttacks(SqliteConnection connection, AttackQuery query, IReadOnlyList<string> places, IReadOnlyList<long> others)
{
    // Beyond these the attacks are counted as they are found.
    private const int MostPlaces = 20;
    private const int MostOthers = 200;

    private readonly AttackQuery _anywhere = query with { Place = null };

    /// <summary>Null for queries whose sums are not kept, and where too many places or other attacks fit.</summary>
    public static async Task<PlacedAttacks?> FindAsync(SqliteConnection connection, AttackQuery query)
    {
        if (query is not { Place: { } typed, GroupId: null, Country: null, Type: null, MinKilled: null } || SqliteDialect.MatchAll(typed) is not { } match)
            return null;
        var places = (await connection.QueryAsync<string>(
            $"SELECT name FROM place_name WHERE row IN (SELECT rowid FROM place_search WHERE place_search MATCH @Match LIMIT {MostPlaces + 1})",
            new { Match = match })).ToList();
        if (places.Count is 0 or > MostPlaces)
            return null;
        var others = await HasOthersAsync(connection, match, places)
            ? (await connection.QueryAsync<long>(
                $"SELECT rowid FROM attack_search WHERE attack_search MATCH @Match LIMIT {MostOthers + 1}",
                new { Match = $"({match}) NOT (place : ({match}))" })).ToList()
            : [];
        return others.Count > MostOthers ? null : new PlacedAttacks(connection, query, places, others);
    }

    /// <summary>
    /// Whether more attacks fit than the places have: counting takes some three fifths of looking for them. What went into another attack is in no search; there are few of those (the plus keeps to their index).
    /// </summary>
    private static async Task<bool> HasOthersAsync(SqliteConnection connection, string match, IReadOnlyList<string> places)
    {
        var (fitting, placed) = await connection.QuerySingleAsync<(long Fitting, long Placed)>(
            """
            SELECT (SELECT count(*) FROM attack_search WHERE attack_search MATCH @Match),
                (SELECT coalesce(sum(attacks), 0) FROM attack_month WHERE scope IN @Scopes AND listed IN (0, 1, 2))
                    - (SELECT count(*) FROM attack WHERE shown_row IS NOT NULL AND +place IN @Places)
            """,
            new { Match = match, Scopes = places.Select(p => $"place {p}").ToList(), Places = places });
        return fitting != placed;
    }

    public async Task<AttackTotals> TotalsAsync()
    {
        var sum = AttackTotals.None;
        foreach (var place in places)
            sum = Sum(sum, await AttackSums.TotalsAsync(connection, Tally(place)));
        return others.Count == 0 ? sum : Sum(sum, await AttackSums.TotalsAsync(connection, Others()));
    }

    public async Task<IReadOnlyList<MonthCount>> ActivityAsync()
    {
        var months = new List<MonthCount>();
        foreach (var place in places)
            months.AddRange(await AttackSums.ActivityAsync(connection, Tally(place)));
        if (others.Count > 0)
            months.AddRange(await AttackSums.ActivityAsync(connection, Others()));
        return [.. months.GroupBy(m => (m.Year, m.Month)).OrderBy(g => g.Key).Select(g => new MonthCount(g.Key.Year, g.Key.Month, g.Sum(m => m.Attacks)))];
    }

    /// <summary>The rows of the page asked for.</summary>
    public async Task<IReadOnlyList<long>> PageAsync()
    {
        var skip = query.Skip ?? (query.Page - 1L) * query.Size;
        // A single source of rows skips by itself; of several each gives all that may stand before the end of the page.
        var isAlone = places.Count == 1 && others.Count == 0;
        var (take, over) = isAlone ? (query.Size, skip) : (skip + query.Size, 0L);
        var found = new List<(long Day, long Row)>();
        foreach (var place in places)
            found.AddRange(await OrderedRows.ReadAsync(connection, query, OfPlace(place), take, over));
        if (others.Count > 0)
            found.AddRange(await OrderedRows.ReadAsync(connection, query, Others(), take, over));
        var inOrder = query.OldestFirst ? found.Order() : found.OrderDescending();
        return [.. inOrder.Skip(isAlone ? 0 : (int)skip).Take(query.Size).Select(f => f.Row)];
    }

    private AttackTally Tally(string place) => AttackTally.Of(_anywhere, $"place {place}");

    private AttackFilter OfPlace(string place) => Narrowed("attack a", "a.place = @Name", new { Name = place });

    private AttackFilter Others() => Narrowed("attack_figure a", "a.row IN @Others", new { Others = others });

    private AttackFilter Narrowed(string from, string condition, object argument)
    {
        var filter = AttackFilter.Of(_anywhere)!;
        var arguments = new DynamicParameters(filter.Arguments);
        arguments.AddDynamicParams(argument);
        return filter with { From = from, Where = $"{filter.Where} AND {condition}", Arguments = arguments };
    }

    private static AttackTotals Sum(AttackTotals a, AttackTotals b) =>
        new(a.Attacks + b.Attacks, a.WithToll + b.WithToll, a.KilledLow + b.KilledLow, a.KilledHigh + b.KilledHigh);
}
