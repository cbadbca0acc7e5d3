using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Groups;

/// <summary>Makes the starter groups in the store those of a bundle; rows that an analyst touched stay.</summary>
internal static class GroupWriter
{
    public static async Task ReplaceStarterAsync(SqliteConnection connection, IReadOnlyList<Group> groups)
    {
        await connection.ExecuteAsync(
            """
            DELETE FROM group_citation WHERE group_id IN (SELECT id FROM armed_group WHERE origin = @Starter AND touched = 0);
            DELETE FROM group_relation WHERE origin = @Starter AND touched = 0;
            DELETE FROM group_alias WHERE origin = @Starter AND touched = 0;
            """,
            new { Origin.Starter });
        foreach (var group in groups)
            await UpsertAsync(connection, group);
        foreach (var group in groups)
            await AddNamesAsync(connection, group);
    }

    private static Task UpsertAsync(SqliteConnection connection, Group group) => connection.ExecuteAsync(
        """
        INSERT INTO armed_group (id, name, kind, countries, origin) VALUES (@Id, @Name, @Kind, @Countries, @Starter)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, countries = excluded.countries WHERE armed_group.touched = 0
        """,
        new { group.Id, group.Name, group.Kind, Countries = $" {string.Join(' ', group.Countries)} ", Origin.Starter });

    /// <summary>Takes out the groups that left the files; last of all, when no attack of the files leans on them any more.</summary>
    public static async Task RemoveOthersAsync(SqliteConnection connection, IReadOnlyList<Group> groups)
    {
        await connection.ExecuteAsync("CREATE TEMP TABLE kept (id TEXT PRIMARY KEY)");
        foreach (var group in groups)
            await connection.ExecuteAsync("INSERT OR IGNORE INTO kept (id) VALUES (@Id)", new { group.Id });
        // A group that something of ours still speaks of stays.
        await connection.ExecuteAsync(
            """
            DELETE FROM armed_group WHERE origin = @Starter AND touched = 0 AND id NOT IN (SELECT id FROM kept)
                AND id NOT IN (SELECT group_id FROM group_alias) AND id NOT IN (SELECT group_id FROM attack_group);
            DROP TABLE kept;
            """,
            new { Origin.Starter });
        await IndexAsync(connection);
    }

    private static async Task AddNamesAsync(SqliteConnection connection, Group group)
    {
        // A group that an analyst touched kept its citations: a second set would stand beside them.
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM group_citation WHERE group_id = @Id", new { group.Id }) == 0)
        {
            foreach (var citation in group.Citations)
                await connection.ExecuteAsync("INSERT INTO group_citation VALUES (@Id, @Citation)", new { group.Id, Citation = await CitationWriter.InsertAsync(connection, citation) });
        }
        for (var i = 0; i < group.Aliases.Count; i++)
        {
            var alias = group.Aliases[i];
            var row = await connection.ExecuteScalarAsync<long?>(
                "INSERT INTO group_alias (group_id, name, position, origin) VALUES (@Id, @Name, @Position, @Starter) ON CONFLICT DO NOTHING RETURNING row",
                new { group.Id, alias.Name, Position = i, Origin.Starter });
            if (row is null)
                continue;
            foreach (var citation in alias.Citations)
                await connection.ExecuteAsync("INSERT INTO alias_citation VALUES (@Row, @Citation)", new { Row = row, Citation = await CitationWriter.InsertAsync(connection, citation) });
        }
        foreach (var relation in group.Relations)
        {
            var row = await connection.ExecuteScalarAsync<long?>(
                "INSERT INTO group_relation (group_id, kind, other_id, origin) VALUES (@Id, @Kind, @Other, @Starter) ON CONFLICT DO NOTHING RETURNING row",
                new { group.Id, Kind = (int)relation.Kind, Other = relation.GroupId, Origin.Starter });
            if (row is null)
                continue;
            foreach (var citation in relation.Citations)
                await connection.ExecuteAsync("INSERT INTO relation_citation VALUES (@Row, @Citation)", new { Row = row, Citation = await CitationWriter.InsertAsync(connection, citation) });
        }
    }

    /// <summary>Builds the search over names anew and tells readers that names changed.</summary>
    public static Task IndexAsync(SqliteConnection connection) => connection.ExecuteAsync(
        """
        DELETE FROM group_search;
        INSERT INTO group_search (group_id, name, aliases, kind)
            SELECT g.id, g.name, (SELECT group_concat(a.name, ' | ') FROM group_alias a WHERE a.group_id = g.id AND a.removed = 0), g.kind
            FROM armed_group g WHERE g.removed = 0 ORDER BY g.name COLLATE NOCASE;
        UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'names_revision';
        """);
}
