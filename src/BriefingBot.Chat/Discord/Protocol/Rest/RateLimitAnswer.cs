using System.Globalization;
using System.Net.Http.Headers;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>What an answer says about limits; every part may be missing.</summary>
internal sealed record RateLimitAnswer(string? Bucket, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, bool Global, bool Shared)
{
    // No honest limit of the platform is longer; a broken header must not stop a bot for years.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static RateLimitAnswer Of(HttpResponseHeaders headers) => new(
        Value(headers, "X-RateLimit-Bucket"),
        int.TryParse(Value(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining) ? remaining : null,
        Seconds(Value(headers, "X-RateLimit-Reset-After")),
        Seconds(Value(headers, "Retry-After")),
        string.Equals(Value(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase) || Value(headers, "X-RateLimit-Scope") == "global",
        Value(headers, "X-RateLimit-Scope") == "shared");

    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds)) : null;

    private static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
