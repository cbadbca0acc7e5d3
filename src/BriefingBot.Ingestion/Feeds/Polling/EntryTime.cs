using System.Globalization;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>When an entry says it was published.</summary>
internal static class EntryTime
{
    public static DateTimeOffset? Instant(ParsedEntry entry) => Date(entry)?.Instant;

    /// <summary>Null where the entry does not say, or says what cannot be: before the web, or after tomorrow.</summary>
    public static PublicationTime? Published(ParsedEntry entry, DateTimeOffset now)
    {
        if (Date(entry) is not { Instant: { } instant } date || instant.Year < 1990 || instant > now.AddDays(1))
            return null;
        return DateOnly.TryParseExact(date.Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? PublicationTime.OfDay(day)
            : PublicationTime.At(instant);
    }

    private static FeedDate? Date(ParsedEntry entry) =>
        new[] { entry.Published, entry.Created, entry.Updated }.FirstOrDefault(d => d?.Instant is not null);
}
