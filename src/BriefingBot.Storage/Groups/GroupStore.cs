using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Groups;

internal sealed class GroupStore(Database database) : IGroupStore
{
    public Task<long> RevisionAsync(CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'names_revision'"),
        cancellation);

    public Task<IReadOnlyList<Group>> NamesAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Group>>(
        async connection =>
        {
            var aliases = (await connection.QueryAsync<AliasRow>("SELECT group_id AS GroupId, name AS Name FROM group_alias WHERE removed = 0 ORDER BY group_id, position, row")).ToLookup(a => a.GroupId, StringComparer.Ordinal);
            var relations = (await connection.QueryAsync<RelationRow>($"{RelationRow.Select} WHERE r.removed = 0")).ToLookup(r => r.GroupId, StringComparer.Ordinal);
            var groups = await connection.QueryAsync<GroupRow>("SELECT id AS Id, name AS Name, kind AS Kind, countries AS Countries FROM armed_group WHERE removed = 0 ORDER BY id");
            return [.. groups.Select(g => g.ToGroup(
                [.. aliases[g.Id].Select(a => new GroupAlias(a.Name, []))],
                [.. relations[g.Id].Select(r => new GroupRelation((RelationKind)r.Kind, r.OtherId, r.OtherName, []))],
                []))];
        },
        cancellation);

    public Task<Group?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<GroupRow>("SELECT id AS Id, name AS Name, kind AS Kind, countries AS Countries FROM armed_group WHERE id = @Id AND removed = 0", new { Id = id });
            return row is null ? null : await WithCitationsAsync(connection, row);
        },
        cancellation);

    private static async Task<Group> WithCitationsAsync(SqliteConnection connection, GroupRow row)
    {
        var aliases = await connection.QueryAsync<AliasRow>(
            $"""
            SELECT a.row AS Row, a.group_id AS GroupId, a.name AS Name, {CitationRow.Columns}
            FROM group_alias a LEFT JOIN alias_citation l ON l.alias_row = a.row LEFT JOIN citation c ON c.row = l.citation_row
            {CitationRow.JoinsWhereCited}
            WHERE a.group_id = @Id AND a.removed = 0 ORDER BY a.position, a.row, c.row
            """,
            new { row.Id });
        var relations = await connection.QueryAsync<RelationRow>(
            $"""
            SELECT r.row AS Row, r.group_id AS GroupId, r.kind AS Kind, r.other_id AS OtherId, o.name AS OtherName, {CitationRow.Columns}
            FROM group_relation r JOIN armed_group o ON o.id = r.other_id AND o.removed = 0
            LEFT JOIN relation_citation l ON l.relation_row = r.row LEFT JOIN citation c ON c.row = l.citation_row
            {CitationRow.JoinsWhereCited}
            WHERE r.group_id = @Id AND r.removed = 0 ORDER BY r.kind, r.row, c.row
            """,
            new { row.Id });
        var citations = await connection.QueryAsync<CitationRow>(
            $"SELECT {CitationRow.Columns} FROM group_citation l JOIN citation c ON c.row = l.citation_row {CitationRow.Joins} WHERE l.group_id = @Id ORDER BY c.row",
            new { row.Id });
        return row.ToGroup(
            [.. aliases.GroupBy(a => a.Row).Select(a => new GroupAlias(a.First().Name, Cited(a)))],
            [.. relations.GroupBy(r => r.Row).Select(r => new GroupRelation((RelationKind)r.First().Kind, r.First().OtherId, r.First().OtherName, Cited(r)))],
            [.. citations.Select(c => c.ToCitation())]);
    }

    // A left join without a citation gives one row without a document.
    private static List<Citation> Cited(IEnumerable<CitationRow> rows) => [.. rows.Where(r => r.DocumentId.Length > 0).Select(r => r.ToCitation())];

    public Task<(IReadOnlyList<GroupSummary> Groups, long Total)> ListAsync(GroupQuery query, CancellationToken cancellation) =>
        database.ReadAsync(connection => GroupList.ReadAsync(connection, query), cancellation);

    public Task<IReadOnlyList<Claim>> ClaimsAsync(string groupId, CancellationToken cancellation) =>
        database.ReadAsync(connection => ClaimRow.ReadAsync(connection, SubjectKind.Group, groupId), cancellation);

    public Task<IReadOnlyList<ClaimDate>> ClaimDatesAsync(string groupId, CancellationToken cancellation) =>
        database.ReadAsync(connection => ClaimDateRow.ReadAsync(connection, SubjectKind.Group, groupId), cancellation);

    public Task<IReadOnlyList<Claim>> ClaimsAsync(IReadOnlyList<string> claimIds, CancellationToken cancellation) =>
        database.ReadAsync(connection => ClaimRow.ReadAsync(connection, claimIds), cancellation);
}
