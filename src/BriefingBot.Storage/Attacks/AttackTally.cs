using BriefingBot.Engine.Attacks;

namespace BriefingBot.Storage.Attacks;

/// <summary>The kept sums that answer a query without counting its attacks.</summary>
/// <param name="From">A select's FROM: rows of <c>month, attacks, dated, with_toll, killed_low, killed_high</c>, called <c>a</c>.</param>
internal sealed record AttackTally(string From, object Arguments)
{
    // Where no source gives the year the day is 0, which lies in this month.
    private const int UndatedMonth = 101;

    private const string OfSpan = "month, attacks, attacks * (day > 0 AND last_day - day < 31) AS dated, with_toll, killed_low, killed_high FROM attack_tally";

    /// <summary>Null where no sum is kept: for words of a place (see <see cref="PlacedAttacks"/>), for a least toll, and where two of group, country and type meet.</summary>
    public static AttackTally? Of(AttackQuery query)
    {
        var restrictions = new object?[] { query.GroupId, query.Country, query.Type }.Count(r => r is not null);
        if (restrictions > 1 || query.Place is not null || query.MinKilled is not null)
            return null;
        var scope = query switch
        {
            { GroupId: { } group } => $"group {group}",
            { Country: { } country } => $"country {country}",
            { Type: { } type } => $"type {(int)type}",
            _ => "all",
        };
        return Of(query, scope);
    }

    /// <summary>The sums of a scope over the query's period.</summary>
    public static AttackTally Of(AttackQuery query, string scope)
    {
        var (since, until) = (query.Period?.Since, query.Period?.Until);
        return new AttackTally($"FROM ({string.Join(" UNION ALL ", Parts(query))}) a", new
        {
            Scope = scope,
            Since = since?.DayNumber,
            Until = until?.DayNumber,
            SinceMonth = Month(since),
            UntilMonth = Month(until),
        });
    }

    /// <summary>Whole months within the period from the months' sums; its first and last month, and what began before and reaches into it, from the days'.</summary>
    private static IEnumerable<string> Parts(AttackQuery query)
    {
        var (since, until) = (query.Period?.Since is not null, query.Period?.Until is not null);
        var scope = $"scope = @Scope AND {(query.Everyone ? "listed IN (0, 1)" : "listed = 1")}";
        var days = string.Join(" AND ", DayConditions(query));
        yield return $"SELECT month, attacks, dated, with_toll, killed_low, killed_high FROM attack_month WHERE {scope} AND {string.Join(" AND ", MonthConditions(query))}";
        if (since || until)
            yield return $"SELECT {OfSpan} WHERE {scope} AND month IN (@SinceMonth, @UntilMonth) AND {days}";
        if (since)
            yield return $"SELECT {OfSpan} WHERE {scope} AND last_day > day AND month < @SinceMonth AND month <> coalesce(@UntilMonth, 0) AND {days}";
    }

    private static IEnumerable<string> MonthConditions(AttackQuery query)
    {
        yield return query.OldestFirst || query.Period?.Until is not null ? $"month > {UndatedMonth}" : "true";
        if (query.Period?.Since is not null)
            yield return "month > @SinceMonth";
        if (query.Period?.Until is not null)
            yield return "month < @UntilMonth";
    }

    private static IEnumerable<string> DayConditions(AttackQuery query)
    {
        if (query.Period?.Since is not null)
            yield return "last_day >= @Since";
        if (query.Period?.Until is not null)
            yield return "day <= @Until AND day > 0";
        if (query.OldestFirst)
            yield return "day > 0";
    }

    private static int? Month(DateOnly? day) => day is { } d ? (d.Year * 100) + d.Month : null;
}
