using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sources;

internal static class SourceWriter
{
    public static async Task UpsertAsync(SqliteConnection connection, IEnumerable<Source> sources)
    {
        var unknown = new Source(Source.UnknownId, Citation.UnknownOutlet, SourceKind.Outlet, Source.UnknownId);
        foreach (var source in sources.Where(s => s.Id != Source.UnknownId).Append(unknown))
        {
            // A grade is set by people: an upgrade of the files never changes it.
            await connection.ExecuteAsync(
                """
                INSERT INTO source (id, name, kind, family, reliability, url, country, origin)
                VALUES (@Id, @Name, @Kind, @Family, @Reliability, @Url, @Country, @Origin)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, family = excluded.family, url = excluded.url, country = excluded.country
                WHERE source.touched = 0
                """,
                new { source.Id, source.Name, Kind = (int)source.Kind, source.Family, Reliability = (int)source.Reliability, source.Url, source.Country, Origin = Origin.Starter });
        }
    }

    /// <summary>The source of an outlet, by name, else by host; made where there is none. Its family is its host: one publisher, one voice.</summary>
    public static async Task<string> FindOrAddAsync(SqliteConnection connection, Outlet outlet)
    {
        if (!outlet.IsKnown)
            return await EnsureUnknownAsync(connection);
        var found = await connection.ExecuteScalarAsync<string?>(
            """
            SELECT id FROM source WHERE (@Name IS NOT NULL AND name = @Name COLLATE NOCASE) OR (@Host IS NOT NULL AND (family = @Host OR id = @Host OR url LIKE @Address OR url LIKE @WwwAddress))
            ORDER BY name = @Name COLLATE NOCASE DESC LIMIT 1
            """,
            new { outlet.Name, outlet.Host, Address = $"http%://{outlet.Host}/%", WwwAddress = $"http%://www.{outlet.Host}/%" });
        if (found is not null)
            return found;
        var id = outlet.Host ?? Slug(outlet.Name!);
        await connection.ExecuteAsync(
            "INSERT INTO source (id, name, kind, family, url, origin) VALUES (@Id, @Name, @Kind, @Id, @Url, @Rule) ON CONFLICT DO NOTHING",
            new { Id = id, Name = outlet.Name ?? outlet.Host, Kind = (int)SourceKind.Outlet, Url = outlet.Host is { } host ? $"https://{host}/" : null, Origin.Rule });
        return id;
    }

    private static async Task<string> EnsureUnknownAsync(SqliteConnection connection)
    {
        await connection.ExecuteAsync(
            "INSERT INTO source (id, name, kind, family, origin) VALUES (@Id, @Name, @Kind, @Id, @Starter) ON CONFLICT DO NOTHING",
            new { Id = Source.UnknownId, Name = Citation.UnknownOutlet, Kind = (int)SourceKind.Outlet, Origin.Starter });
        return Source.UnknownId;
    }

    private static string Slug(string name) =>
        string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Documents that facts cite. One that was read in the meantime keeps what was read.</summary>
    public static async Task UpsertCitedAsync(SqliteConnection connection, IEnumerable<CitedDocument> documents)
    {
        foreach (var document in documents)
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO document (id, source_id, title, published_at, published_day_only, url)
                VALUES (@Id, @SourceId, @Title, @PublishedAt, @DayOnly, @Url)
                ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id, title = excluded.title, published_at = excluded.published_at,
                    published_day_only = excluded.published_day_only, url = excluded.url
                WHERE document.held = 0
                """,
                new
                {
                    document.Id,
                    document.SourceId,
                    document.Title,
                    PublishedAt = document.Published?.Instant.ToUnixTimeMilliseconds(),
                    DayOnly = document.Published?.DayOnly == true ? 1 : 0,
                    document.Url,
                });
        }
    }
}
