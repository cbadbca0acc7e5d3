using BriefingBot.Engine.Briefs;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Briefs;

/// <summary>Reads what a scope asks of an attack, in one query however many attacks.</summary>
internal sealed class TraitRow
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Country { get; init; }

    public string? Place { get; init; }

    public string Names { get; init; } = "[]";

    public string Targets { get; init; } = "[]";

    public string Weapons { get; init; } = "[]";

    public string? Actors { get; init; }

    public string? Groups { get; init; }

    public long? KilledHigh { get; init; }

    public long Listed { get; init; }

    public long At { get; init; }

    /// <param name="join">Joins <c>x</c>, which has <c>at</c>, to <c>attack a</c>.</param>
    public static async Task<IReadOnlyList<TraitRow>> ReadAsync(SqliteConnection connection, string join, object arguments) =>
        [.. await connection.QueryAsync<TraitRow>(
            $"""
            SELECT a.id AS Id, a.title AS Title, a.country AS Country, a.place AS Place, a.names AS Names, a.targets AS Targets, a.weapons AS Weapons, a.killed_high AS KilledHigh,
                a.listed AS Listed, x.at AS At, (SELECT group_concat(g.group_id, ' ') FROM attack_group g WHERE g.attack_row = a.row) AS Groups,
                (SELECT group_concat(b.actor, ' | ') FROM attribution b WHERE b.attack_row = a.row) AS Actors
            FROM attack a {join}
            """,
            arguments)];

    public AttackTraits ToTraits() => new(
        Id,
        Groups?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Country,
        Place,
        [Title, .. TextList.Read(Names), .. TextList.Read(Targets), .. TextList.Read(Weapons), Actors ?? ""],
        (int?)KilledHigh,
        Listed == 1);
}
