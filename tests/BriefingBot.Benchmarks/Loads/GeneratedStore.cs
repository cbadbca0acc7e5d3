using BriefingBot.Configuration;
using BriefingBot.Storage;
using BriefingBot.Storage.Groups;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>Writes the generated world into a store: its own schema, by plain SQL in one transaction.</summary>
internal static class GeneratedStore
{
    private const int Documents = 20_000;
    private const int Sources = 300;

    // The best described group of the starter knowledge has as many.
    private const int MostClaims = 120;
    private const int FirstDay = 729_000;
    private const int Days = 9_000;

    /// <summary>Day number of the last day on which there can be an attack.</summary>
    public const int LastDay = FirstDay + Days - 1;

    private static readonly string[] Deeds = ["bombing", "ambush", "raid", "assassination", "kidnapping", "shelling"];
    private static readonly string[] Marks = ["market", "checkpoint", "bridge", "mosque", "school", "convoy", "barracks", "station", "embassy", "hotel"];
    private static readonly string[] Attributes = ["founded", "area", "strength", "aim", "activity", "assessment"];

    public static ServiceProvider Services(string path) => Composition.ForOneCommand(
        BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = path, ["Knowledge:Starter"] = "none" }), TimeProvider.System);

    public static async Task WriteAsync(string path, GeneratedWorld world)
    {
        using var database = new Database(path);
        await database.WriteAsync(
            async connection =>
            {
                var random = new Random(3);
                using var cite = new Citations(connection, random);
                WriteSources(connection);
                WriteGroups(connection, world, cite);
                WriteClaims(connection, world, random, cite);
                WriteAttacks(connection, world, random, cite);
                await GroupWriter.IndexAsync(connection);
                return 0;
            },
            CancellationToken.None);
        await database.ReadAsync(connection => connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)"), CancellationToken.None);
    }

    private static void WriteSources(SqliteConnection connection)
    {
        using var source = new PreparedInsert(connection, "INSERT INTO source (id, name, kind, family, origin) VALUES ($1, $2, 0, $1, 'rule')", 2);
        using var document = new PreparedInsert(connection, "INSERT INTO document (id, source_id, title, published_at, held) VALUES ($1, $2, $1, $3, 1)", 3);
        for (var i = 0; i < Sources; i++)
            source.Run($"source-{i}", $"Outlet {i}");
        for (var i = 0; i < Documents; i++)
            document.Run($"document-{i}", $"source-{GeneratedWorld.Skewed(new Random(i), Sources)}", 1_500_000_000_000L + (i * 10_000_000L));
    }

    private static void WriteGroups(SqliteConnection connection, GeneratedWorld world, Citations cite)
    {
        using var insert = new PreparedInsert(connection, "INSERT INTO armed_group (id, name, kind, countries, origin) VALUES ($1, $2, $3, $4, 'rule')", 4);
        using var cited = new PreparedInsert(connection, "INSERT INTO group_citation VALUES ($1, $2)", 2);
        using var named = new PreparedInsert(connection, "INSERT INTO group_alias (group_id, name, position, origin) VALUES ($1, $2, $3, 'rule') RETURNING row", 3);
        using var sourced = new PreparedInsert(connection, "INSERT INTO alias_citation VALUES ($1, $2)", 2);
        foreach (var group in world.Groups)
        {
            insert.Run(group.Id, group.Name, group.Kind, $" {group.Country} ");
            cited.Run(group.Id, cite.Add($"{group.Name} {group.Kind}"));
            foreach (var (alias, i) in group.Aliases.Distinct(StringComparer.Ordinal).Select((a, i) => (a, i)))
                sourced.Run(named.Run(group.Id, alias, i)!, cite.Add(alias));
        }
    }

    private static void WriteClaims(SqliteConnection connection, GeneratedWorld world, Random random, Citations cite)
    {
        using var insert = new PreparedInsert(
            connection,
            "INSERT INTO claim (id, subject_kind, subject_id, attribute, value, citation_row, method, status, credibility, origin) VALUES ($1, 0, $2, $3, $4, $5, 0, 0, 6, 'rule')",
            5);
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 3 * world.Groups.Count; i++)
        {
            var group = world.Groups[GeneratedWorld.Skewed(random, world.Groups.Count)].Id;
            if ((held[group] = held.GetValueOrDefault(group) + 1) > MostClaims)
                continue;
            var value = $"about {random.Next(10, 9000)} fighters";
            insert.Run($"claim-{i}", group, Attributes[random.Next(Attributes.Length)], value, cite.Add(value));
        }
    }

    private static void WriteAttacks(SqliteConnection connection, GeneratedWorld world, Random random, Citations cite)
    {
        using var insert = new PreparedInsert(
            connection,
            """
            INSERT INTO attack (row, id, title, date, day, last_day, place, country, type, status, actor_kind, review, names, targets, weapons, listed, killed_low, killed_high, origin)
            VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, 0, 0, 1, '[]', '[]', '[]', $9, $10, $10 + 2, 'rule')
            """,
            10);
        using var search = new PreparedInsert(connection, "INSERT INTO attack_search (rowid, title, names, place) VALUES ($1, $2, '', $3)", 3);
        using var cited = new PreparedInsert(connection, "INSERT INTO attack_citation (attack_row, citation_row) VALUES ($1, $2)", 2);
        using var toll = new PreparedInsert(connection, "INSERT INTO toll_observation (id, attack_row, measure, low, high, qualifier, words, citation_row, origin) VALUES ($1, $2, 0, $3, $3, 0, $4, $5, 'rule')", 5);
        using var attribution = new PreparedInsert(connection, "INSERT INTO attribution (id, attack_row, group_id, actor, stance, citation_row, origin) VALUES ($1, $2, $3, $4, 0, $5, 'rule')", 5);
        using var indexed = new PreparedInsert(connection, "INSERT INTO attack_group SELECT $1, day, row, last_day, listed, killed_low, killed_high FROM attack WHERE row = $2", 2);
        for (var row = 1; row <= GeneratedWorld.Attacks; row++)
        {
            var (place, country) = world.Places[GeneratedWorld.Skewed(random, world.Places.Count)];
            var title = $"{place} {Marks[random.Next(Marks.Length)]} {Deeds[random.Next(Deeds.Length)]}";
            var day = FirstDay + random.Next(Days);
            var killed = GeneratedWorld.Skewed(random, 200);
            insert.Run(row, $"attack-{row}", title, DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd"), day, place, country, GeneratedWorld.Skewed(random, 9), random.Next(20) == 0 ? 0 : 1, killed);
            search.Run(row, title, place);
            cited.Run(row, cite.Add($"{title} {place} {DateOnly.FromDayNumber(day):d MMMM yyyy}"));
            for (var i = 0; i < random.Next(1, 4); i++)
                toll.Run($"toll-{row}-{i}", row, killed + i, $"{killed + i}", cite.Add($"{killed + i}"));
            foreach (var group in Enumerable.Range(0, random.Next(1, 4)).Select(_ => world.Groups[GeneratedWorld.Skewed(random, world.Groups.Count)]).DistinctBy(g => g.Id).ToList())
            {
                attribution.Run($"attribution-{row}-{group.Id}", row, group.Id, group.Name, cite.Add(group.Name));
                indexed.Run(group.Id, row);
            }
        }
    }

    private sealed class Citations(SqliteConnection connection, Random random) : IDisposable
    {
        private readonly PreparedInsert _insert = new(connection, "INSERT INTO citation (kind, document_id, locator, evidence) VALUES (4, $1, $2, $3) RETURNING row", 3);

        public object Add(string evidence) => _insert.Run($"document-{random.Next(Documents)}", $"paragraph {random.Next(1, 40)}", evidence)!;

        public void Dispose() => _insert.Dispose();
    }
}
