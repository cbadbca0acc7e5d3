using BriefingBot.Engine.Attacks;
using BriefingBot.Storage.Dialects;

namespace BriefingBot.Storage.Attacks;

/// <summary>An attack query as SQL: where to read from, what to require, with what parameters. Nothing typed is pasted.</summary>
/// <param name="From">The index of a group answers for the group alone without touching the attacks; else the attacks themselves.</param>
internal sealed record AttackFilter(string From, string Where, string RowColumn, object Arguments)
{
    /// <summary>Null where the words asked for hold no letter or digit: nothing can fit.</summary>
    public static AttackFilter? Of(AttackQuery query)
    {
        var match = query.Place is { } place ? SqliteDialect.MatchAll(place) : null;
        if (query.Place is not null && match is null)
            return null;
        // What only the attack itself knows; a group alone is answered from its own index.
        var needsAttack = query.GroupId is null || query.Country is not null || query.Type is not null;
        var (from, row) = (query.GroupId, needsAttack) switch
        {
            (null, _) when SearchesFigures(query) => ("attack_search f CROSS JOIN attack_figure a ON a.row = f.rowid", "a.row"),
            (null, _) => ("attack a", "a.row"),
            (_, true) => ("attack_group x JOIN attack a ON a.row = x.attack_row", "a.row"),
            _ => ("attack_group a", "a.attack_row"),
        };
        return new AttackFilter(from, string.Join(" AND ", Conditions(query, match, row)), row, new
        {
            query.GroupId,
            query.Country,
            Match = match,
            Type = (int?)query.Type,
            Since = query.Period?.Since?.DayNumber,
            Until = query.Period?.Until?.DayNumber,
            query.MinKilled,
            From = query.From?.DayNumber,
        });
    }

    /// <summary>The condition of a page that begins at <see cref="AttackQuery.From"/>; sums go without it.</summary>
    public static string Onward(AttackQuery query) => query.From is null ? "" : $" AND a.day {(query.OldestFirst ? ">=" : "<=")} @From";

    // Of two lower bounds SQLite takes the first for its index; the plus leaves it to the page's.
    private static string Dated(AttackQuery query) => query.From is null ? "a.day > 0" : "+a.day > 0";

    // Where thousands fit a place, reading their whole rows takes long: dates and sums stand in a narrow table as well.
    private static bool SearchesFigures(AttackQuery query) => query is { Place: not null, Country: null, Type: null };

    private static IEnumerable<string> Conditions(AttackQuery query, string? match, string row)
    {
        yield return query.Everyone ? "a.listed IN (0, 1)" : "a.listed = 1";
        if (query.GroupId is not null)
            yield return (row == "a.row" ? "x" : "a") + ".group_id = @GroupId";
        if (query.Country is not null)
            yield return "a.country = @Country";
        if (query.Type is not null)
            yield return "a.type = @Type";
        if (query.Period?.Since is not null)
            yield return "a.last_day >= @Since";
        if (query.Period?.Until is not null)
            yield return $"a.day <= @Until AND {Dated(query)}";
        if (query.OldestFirst)
            yield return Dated(query);
        if (query.MinKilled is not null)
            yield return "a.killed_high >= @MinKilled";
        if (match is not null && query.GroupId is null && SearchesFigures(query))
            yield return "attack_search MATCH @Match";
        else if (match is not null)
            yield return $"{row} IN (SELECT rowid FROM attack_search WHERE attack_search MATCH @Match)";
    }
}
