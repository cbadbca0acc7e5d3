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
    private const int FirstDay = 729_000;
    private const int Days = 9_000;
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
                await WriteSourcesAsync(connection);
                await WriteGroupsAsync(connection, world, random);
                await WriteClaimsAsync(connection, world, random);
                WriteAttacks(connection, world, random);
                await GroupWriter.IndexAsync(connection);
                return 0;
            },
            CancellationToken.None);
        await database.ReadAsync(connection => connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)"), CancellationToken.None);
    }

    private static async Task WriteSourcesAsync(SqliteConnection connection)
    {
        for (var i = 0; i < Sources; i++)
            await connection.ExecuteAsync("INSERT INTO source (id, name, kind, family, origin) VALUES (@Id, @Name, 0, @Id, 'rule')", new { Id = $"source-{i}", Name = $"Outlet {i}" });
        for (var i = 0; i < Documents; i++)
        {
            await connection.ExecuteAsync(
                "INSERT INTO document (id, source_id, title, published_at, held) VALUES (@Id, @Source, @Id, @At, 1)",
                new { Id = $"document-{i}", Source = $"source-{GeneratedWorld.Skewed(new Random(i), Sources)}", At = 1_500_000_000_000L + (i * 10_000_000L) });
        }
    }

    private static async Task WriteGroupsAsync(SqliteConnection connection, GeneratedWorld world, Random random)
    {
        foreach (var group in world.Groups)
        {
            await connection.ExecuteAsync("INSERT INTO armed_group (id, name, kind, countries, origin) VALUES (@Id, @Name, @Kind, @Countries, 'rule')", new { group.Id, group.Name, group.Kind, Countries = $" {group.Country} " });
            await connection.ExecuteAsync("INSERT INTO group_citation VALUES (@Id, @Citation)", new { group.Id, Citation = Cite(connection, random, $"{group.Name} {group.Kind}") });
            foreach (var (alias, i) in group.Aliases.Distinct(StringComparer.Ordinal).Select((a, i) => (a, i)))
            {
                var row = await connection.ExecuteScalarAsync<long>("INSERT INTO group_alias (group_id, name, position, origin) VALUES (@Id, @Name, @Position, 'rule') RETURNING row", new { group.Id, Name = alias, Position = i });
                await connection.ExecuteAsync("INSERT INTO alias_citation VALUES (@Row, @Citation)", new { Row = row, Citation = Cite(connection, random, alias) });
            }
        }
    }

    private static async Task WriteClaimsAsync(SqliteConnection connection, GeneratedWorld world, Random random)
    {
        for (var i = 0; i < 3 * world.Groups.Count; i++)
        {
            var group = world.Groups[GeneratedWorld.Skewed(random, world.Groups.Count)];
            var value = $"about {random.Next(10, 9000)} fighters";
            await connection.ExecuteAsync(
                """
                INSERT INTO claim (id, subject_kind, subject_id, attribute, value, citation_row, method, status, credibility, origin)
                VALUES (@Id, 0, @Group, @Attribute, @Value, @Citation, 0, 0, 6, 'rule')
                """,
                new { Id = $"claim-{i}", Group = group.Id, Attribute = Attributes[random.Next(Attributes.Length)], Value = value, Citation = Cite(connection, random, value) });
        }
    }

    private static void WriteAttacks(SqliteConnection connection, GeneratedWorld world, Random random)
    {
        for (var row = 1; row <= GeneratedWorld.Attacks; row++)
        {
            var (place, country) = world.Places[GeneratedWorld.Skewed(random, world.Places.Count)];
            var title = $"{place} {Marks[random.Next(Marks.Length)]} {Deeds[random.Next(Deeds.Length)]}";
            var day = FirstDay + random.Next(Days);
            var killed = GeneratedWorld.Skewed(random, 200);
            connection.Execute(
                """
                INSERT INTO attack (row, id, title, date, day, last_day, place, country, type, status, actor_kind, review, names, targets, weapons, listed, killed_low, killed_high, origin)
                VALUES (@Row, @Id, @Title, @Date, @Day, @Day, @Place, @Country, @Type, 0, 0, 1, '[]', '[]', '[]', @Listed, @Killed, @High, 'rule');
                INSERT INTO attack_search (rowid, title, names, place) VALUES (@Row, @Title, '', @Place);
                """,
                new { Row = row, Id = $"attack-{row}", Title = title, Date = DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd"), Day = day, Place = place, Country = country, Type = GeneratedWorld.Skewed(random, 9), Listed = random.Next(20) == 0 ? 0 : 1, Killed = killed, High = killed + 2 });
            connection.Execute("INSERT INTO attack_citation VALUES (@Row, @Citation)", new { Row = row, Citation = Cite(connection, random, $"{title} {place} {DateOnly.FromDayNumber(day):d MMMM yyyy}") });
            Attribute(connection, world, random, row, day, killed);
            for (var i = 0; i < random.Next(1, 4); i++)
            {
                connection.Execute(
                    "INSERT INTO toll_observation (id, attack_row, measure, low, high, qualifier, words, citation_row, origin) VALUES (@Id, @Row, 0, @Low, @Low, 0, @Words, @Citation, 'rule')",
                    new { Id = $"toll-{row}-{i}", Row = row, Low = killed + i, Words = $"{killed + i}", Citation = Cite(connection, random, $"{killed + i}") });
            }
        }
    }

    private static void Attribute(SqliteConnection connection, GeneratedWorld world, Random random, int row, int day, int killed)
    {
        foreach (var group in Enumerable.Range(0, random.Next(1, 4)).Select(_ => world.Groups[GeneratedWorld.Skewed(random, world.Groups.Count)]).DistinctBy(g => g.Id).ToList())
        {
            connection.Execute(
                """
                INSERT INTO attribution (id, attack_row, group_id, actor, stance, citation_row, origin) VALUES (@Id, @Row, @Group, @Name, 0, @Citation, 'rule');
                INSERT INTO attack_group SELECT @Group, day, row, last_day, listed, killed_low, killed_high FROM attack WHERE row = @Row;
                """,
                new { Id = $"attribution-{row}-{group.Id}", Row = row, Group = group.Id, group.Name, Citation = Cite(connection, random, group.Name) });
        }
    }

    private static long Cite(SqliteConnection connection, Random random, string evidence) => connection.ExecuteScalar<long>(
        "INSERT INTO citation (kind, document_id, locator, evidence) VALUES (4, @Document, @Locator, @Evidence) RETURNING row",
        new { Document = $"document-{random.Next(Documents)}", Locator = $"paragraph {random.Next(1, 40)}", Evidence = evidence });
}
