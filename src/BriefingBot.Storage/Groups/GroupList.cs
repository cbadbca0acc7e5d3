using BriefingBot.Engine.Groups;
using BriefingBot.Storage.Dialects;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Groups;

/// <summary>One page of groups by words and country.</summary>
internal static class GroupList
{
    private const int MostWeighed = 500;

    public static async Task<(IReadOnlyList<GroupSummary> Groups, long Total)> ReadAsync(SqliteConnection connection, GroupQuery query)
    {
        var match = query.Words is { } words ? SqliteDialect.MatchAll(words) : null;
        if (query.Words is not null && match is null)
            return ([], 0);
        var from = match is null
            ? "FROM armed_group g WHERE g.removed = 0"
            : "FROM group_search f JOIN armed_group g ON g.id = f.group_id WHERE group_search MATCH @Match AND g.removed = 0";
        if (query.Country is not null)
            from += " AND instr(g.countries, @Country) > 0";
        var arguments = new { Match = match, Country = $" {query.Country} ", query.Size, Skip = (long)(query.Page - 1) * query.Size };
        var indexed = match is null ? 0 : await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM group_search WHERE group_search MATCH @Match", arguments);
        // A word that hundreds share tells none from another: weighing them would take longer than the answer. They come by name, as the index holds them.
        var isCommon = indexed > MostWeighed;
        var total = isCommon && query.Country is null ? indexed : await connection.ExecuteScalarAsync<long>($"SELECT count(*) {from}", arguments);
        var order = match is null ? "g.name COLLATE NOCASE" : isCommon ? "f.rowid" : "bm25(group_search, 0, 10, 4, 1), g.name";
        var rows = (await connection.QueryAsync<GroupRow>($"SELECT g.id AS Id, g.name AS Name, g.kind AS Kind, g.countries AS Countries {from} ORDER BY {order} LIMIT @Size OFFSET @Skip", arguments)).ToList();
        return (await SummariesAsync(connection, rows), total);
    }

    private static async Task<IReadOnlyList<GroupSummary>> SummariesAsync(SqliteConnection connection, List<GroupRow> rows)
    {
        var ids = new { Ids = rows.ConvertAll(r => r.Id) };
        var aliases = (await connection.QueryAsync<AliasRow>("SELECT group_id AS GroupId, name AS Name FROM group_alias WHERE group_id IN @Ids AND removed = 0 ORDER BY position, row", ids)).ToLookup(a => a.GroupId, StringComparer.Ordinal);
        var attacks = (await connection.QueryAsync<(string Id, long Attacks)>("SELECT group_id, count(*) FROM attack_group WHERE group_id IN @Ids AND listed = 1 GROUP BY group_id", ids)).ToDictionary(a => a.Id, a => a.Attacks, StringComparer.Ordinal);
        var citations = (await connection.QueryAsync<AliasRow>($"SELECT l.group_id AS GroupId, {CitationRow.Columns} FROM group_citation l JOIN citation c ON c.row = l.citation_row {CitationRow.Joins} WHERE l.group_id IN @Ids ORDER BY c.row", ids)).ToLookup(c => c.GroupId, StringComparer.Ordinal);
        return [.. rows.Select(r => new GroupSummary(r.Id, r.Name, r.Kind, r.CountryCodes, [.. aliases[r.Id].Select(a => a.Name)], attacks.GetValueOrDefault(r.Id), [.. citations[r.Id].Select(c => c.ToCitation())]))];
    }
}
