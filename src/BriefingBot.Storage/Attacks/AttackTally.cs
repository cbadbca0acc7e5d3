using BriefingBot.Engine.Attacks;

namespace BriefingBot.Storage.Attacks;

/// <summary>The kept sums that answer a query without counting its attacks.</summary>
/// <param name="FromWhere">The FROM and WHERE of a select over <c>attack_tally a</c>.</param>
internal sealed record AttackTally(string FromWhere, object Arguments)
{
    /// <summary>Null where no sum is kept: for a place, for a least toll, and where two of group, country and type meet.</summary>
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
        return new AttackTally(
            $"FROM attack_tally a WHERE {string.Join(" AND ", Conditions(query))}",
            new { Scope = scope, Since = query.Period?.Since?.DayNumber, Until = query.Period?.Until?.DayNumber });
    }

    private static IEnumerable<string> Conditions(AttackQuery query)
    {
        yield return "a.scope = @Scope";
        yield return query.Everyone ? "a.listed IN (0, 1)" : "a.listed = 1";
        if (query.Period?.Since is not null)
            yield return "a.last_day >= @Since";
        if (query.Period?.Until is not null)
            yield return "a.day <= @Until AND a.day > 0";
        if (query.OldestFirst)
            yield return "a.day > 0";
    }
}
