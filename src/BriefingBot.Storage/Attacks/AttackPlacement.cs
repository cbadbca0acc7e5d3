using BriefingBot.Engine.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>Puts facts where the decisions of analysts say that they stand; what was entered stays as it was entered.</summary>
internal static class AttackPlacement
{
    /// <summary>The attack that stands for the one with this id; null where none is held.</summary>
    public static Task<long?> ShownAsync(SqliteConnection connection, string id) =>
        connection.ExecuteScalarAsync<long?>("SELECT coalesce(shown_row, row) FROM attack WHERE id = @Id", new { Id = id });

    /// <summary>The attack that shows what is entered for this one out of the document.</summary>
    public static async Task<long> ShownAsync(SqliteConnection connection, long row, string document) =>
        new AttackLinks((await WebAsync(connection, row)).Decisions).Shown(row, document);

    /// <summary>The attack and those that went into it.</summary>
    public static async Task<IReadOnlyList<long>> PartsAsync(SqliteConnection connection, long row) =>
        [.. (await connection.QueryAsync<long>("SELECT @Row UNION SELECT row FROM attack WHERE shown_row = @Row", new { Row = row })).Order()];

    /// <summary>Places the facts of all attacks that any decision is about, after the starter knowledge was entered anew.</summary>
    public static async Task PlaceAllAsync(SqliteConnection connection)
    {
        var rows = (await connection.QueryAsync<long>("SELECT attack_row FROM attack_decision UNION SELECT other_row FROM attack_decision WHERE other_row IS NOT NULL")).ToHashSet();
        while (rows.Count > 0)
            rows.ExceptWith(await PlaceAsync(connection, rows.Min()));
    }

    /// <summary>Places the facts of the attack and of all that decisions tie it to.</summary>
    /// <returns>The attacks whose facts were placed.</returns>
    public static async Task<IReadOnlyCollection<long>> PlaceAsync(SqliteConnection connection, long row)
    {
        var (web, decisions) = await WebAsync(connection, row);
        if (decisions.Count == 0)
            return web;
        var links = new AttackLinks(decisions);
        var rows = new { Rows = web.ToList() };
        foreach (var table in new[] { "toll_observation", "attribution", "attack_citation" })
            await PlaceAsync(connection, table, rows, links);
        await PlaceClaimsAsync(connection, rows, links);
        foreach (var one in web)
            await connection.ExecuteAsync("UPDATE attack SET shown_row = @Shown WHERE row = @Row", new { Row = one, Shown = links.Shown(one, null) is var shown && shown != one ? shown : (long?)null });
        foreach (var one in web)
            await AttackWriter.ProjectAsync(connection, one);
        return web;
    }

    private static async Task PlaceAsync(SqliteConnection connection, string table, object rows, AttackLinks links)
    {
        await connection.ExecuteAsync($"UPDATE {table} SET home_row = attack_row WHERE home_row IS NULL AND attack_row IN @Rows", rows);
        var reports = await connection.QueryAsync<(long Home, string Document)>(
            $"SELECT DISTINCT f.home_row, c.document_id FROM {table} f JOIN citation c ON c.row = f.citation_row WHERE f.home_row IN @Rows",
            rows);
        foreach (var (home, document) in reports)
        {
            await connection.ExecuteAsync(
                $"UPDATE {table} SET attack_row = @Shown WHERE home_row = @Home AND attack_row <> @Shown AND citation_row IN (SELECT row FROM citation WHERE document_id = @Document)",
                new { Home = home, Document = document, Shown = links.Shown(home, document) });
        }
    }

    private static async Task PlaceClaimsAsync(SqliteConnection connection, object rows, AttackLinks links)
    {
        await connection.ExecuteAsync(
            $"UPDATE claim SET home_id = subject_id WHERE home_id IS NULL AND subject_kind = {(int)SubjectKind.Attack} AND subject_id IN (SELECT id FROM attack WHERE row IN @Rows)",
            rows);
        var claims = await connection.QueryAsync<(string Id, long Home, string Document)>(
            $"SELECT k.id, a.row, c.document_id FROM attack a JOIN claim k ON k.subject_kind = {(int)SubjectKind.Attack} AND k.home_id = a.id JOIN citation c ON c.row = k.citation_row WHERE a.row IN @Rows",
            rows);
        foreach (var (id, home, document) in claims)
            await connection.ExecuteAsync("UPDATE claim SET subject_id = (SELECT id FROM attack WHERE row = @Shown) WHERE id = @Id", new { Id = id, Shown = links.Shown(home, document) });
    }

    // Every attack that a chain of decisions leads to, with those decisions; undone ones count, as they say where a split came from.
    private static async Task<(HashSet<long> Web, List<DecisionRow> Decisions)> WebAsync(SqliteConnection connection, long row)
    {
        var web = new HashSet<long> { row };
        var decisions = new Dictionary<long, DecisionRow>();
        for (var edge = new List<long> { row }; edge.Count > 0;)
        {
            var found = await connection.QueryAsync<DecisionRow>($"{DecisionRow.Select} WHERE attack_row IN @Rows OR other_row IN @Rows", new { Rows = edge });
            edge = [];
            foreach (var decision in found.Where(d => decisions.TryAdd(d.Number, d)))
                edge.AddRange(new[] { decision.AttackRow, decision.OtherRow ?? decision.AttackRow }.Where(web.Add));
        }
        return (web, [.. decisions.Values]);
    }
}
