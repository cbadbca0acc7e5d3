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
