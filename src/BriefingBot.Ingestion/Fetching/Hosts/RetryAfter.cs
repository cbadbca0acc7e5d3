using System.Globalization;

namespace BriefingBot.Ingestion.Fetching.Hosts;

/// <summary>Reads a Retry-After header in both of its forms (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>The longest that a server can silence its host: a bad clock or a joke must not end a feed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The three date forms of RFC 9110 (5.6.7); the first one is what servers send.</summary>
    private static readonly string[] DateForms = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The time to wait for, between now and a day ahead; null for no header or one that cannot be read.</summary>
    public static DateTimeOffset? Read(string? header, DateTimeOffset now)
    {
        var text = header?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            var seconds = text.Length > 9 ? Longest : TimeSpan.FromSeconds(int.Parse(text, CultureInfo.InvariantCulture));
            return now + (seconds < Longest ? seconds : Longest);
        }

        return ReadDate(text) is { } date ? Clamp(date, now) : null;
    }

    /// <summary>Reads an HTTP date.</summary>
    public static DateTimeOffset? ReadDate(string? text) =>
        DateTimeOffset.TryParseExact(
            text?.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date) ? date : null;

    private static DateTimeOffset Clamp(DateTimeOffset date, DateTimeOffset now) =>
        date < now ? now : date > now + Longest ? now + Longest : date;
}
