using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Which passages a search may find at all: a stretch of rows, and what their documents have to be.</summary>
/// <param name="First">First row; rows follow the order of arrival, and so, nearly, that of publication.</param>
/// <param name="Sources">Ids of the sources as a JSON list; null for all.</param>
internal sealed record PassageScope(long First, long Last, string? Sources, long? Since, long? Until)
{
    private const long MillisecondsOfDay = 86_400_000;

    /// <summary>What a document <c>d</c> has to meet; null where any will do.</summary>
    public string? Condition { get; } = string.Join(" AND ", Conditions(Sources, Since, Until)) is { Length: > 0 } all ? all : null;

    /// <summary>Null where no passage can fit: no such source, nothing of the period.</summary>
    public static async Task<PassageScope?> OfAsync(SqliteConnection connection, SearchQuery query)
    {
        var sources = query.Source is { } source ? await SourcesAsync(connection, source) : null;
        if (sources is [])
            return null;
        var since = Millis(query.Period.Since);
        var until = Millis(query.Period.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : query.Period.Until);
        var (from, to) = since is null && until is null ? (0, long.MaxValue) : await RowsAsync(connection, since, until);
        return from > to ? null : new PassageScope(from, to, sources is null ? null : TextList.Write(sources), since, until);
    }

    private static IEnumerable<string> Conditions(string? sources, long? since, long? until)
    {
        if (sources is not null)
            yield return "d.source_id IN (SELECT value FROM json_each(@Sources))";
        if (since is not null)
            yield return "d.published_at >= @Since";
        if (until is not null)
            yield return "d.published_at < @Until";
    }

    private static async Task<List<string>> SourcesAsync(SqliteConnection connection, string source) => [.. await connection.QueryAsync<string>(
        "SELECT id FROM source WHERE id = @Source OR instr(lower(name), lower(@Source)) > 0",
        new { Source = source })];

    private static Task<(long First, long Last)> RowsAsync(SqliteConnection connection, long? since, long? until) => connection.QuerySingleAsync<(long, long)>(
        "SELECT coalesce(min(first_row), 1), coalesce(max(last_row), 0) FROM passage_span WHERE day BETWEEN coalesce(@Since, -9e18) AND coalesce(@Until, 9e18)",
        new { Since = since / MillisecondsOfDay, Until = until / MillisecondsOfDay });

    private static long? Millis(DateOnly? day) => day is { } d ? PublicationTime.OfDay(d).Instant.ToUnixTimeMilliseconds() : null;
}
