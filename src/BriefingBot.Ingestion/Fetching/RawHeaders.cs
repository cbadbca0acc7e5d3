using System.Net.Http.Headers;
using System.Text;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>
/// Header values as the server wrote them: the typed properties of HttpClient drop what is not to the letter, and the wild is not.
/// </summary>
internal static class RawHeaders
{
    /// <summary>Longer validators are dropped: they would be stored and sent back.</summary>
    private const int LongestValidator = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string? Content(HttpResponseMessage response, string name) => First(response.Content.Headers, name);

    public static string? Response(HttpResponseMessage response, string name) => First(response.Headers, name);

    /// <summary>An ETag or Last-Modified that can be sent back as it is, else null.</summary>
    public static string? Validator(string? value) => IsSendable(value) ? value : null;

    public static bool IsSendable(string? value) =>
        value is { Length: > 0 and <= LongestValidator } && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>A Location in raw UTF-8 arrives as Latin-1 text; the bytes are read again.</summary>
    public static string? Location(HttpResponseMessage response)
    {
        var value = Response(response, "Location");
        if (value is null || Ascii.IsValid(value))
        {
            return value;
        }

        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(value));
        }
        catch (DecoderFallbackException)
        {
            return value;
        }
    }

    /// <summary>Splits a Content-Type into the media type and its charset parameter, tolerating quotes and stray separators.</summary>
    public static (string? MediaType, string? Charset) ContentType(HttpResponseMessage response)
    {
        var parts = (Content(response, "Content-Type") ?? string.Empty).Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1)
            .Where(part => part.StartsWith("charset", StringComparison.OrdinalIgnoreCase))
            .Select(part => part["charset".Length..].Trim(' ', '=', '"', '\''))
            .FirstOrDefault(value => value.Length > 0);
        return (parts[0].Length == 0 ? null : parts[0].ToLowerInvariant(), charset);
    }

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
