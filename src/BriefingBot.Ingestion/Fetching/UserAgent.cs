namespace BriefingBot.Ingestion.Fetching;

/// <summary>How the fetcher names itself to servers: honestly, with a version and where to complain.</summary>
internal static class UserAgent
{
    /// <summary>The product token, which is also the name that groups in robots.txt are matched with (RFC 9309, 2.2.1).</summary>
    public const string Product = "BriefingBot";

    private static readonly string Version = typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string For(string? contact) =>
        string.IsNullOrEmpty(contact) ? $"{Product}/{Version}" : $"{Product}/{Version} (+{contact})";

    /// <summary>An absolute web address that cannot break out of a header's comment.</summary>
    public static bool IsContact(string contact) =>
        contact.Length <= 200
        && Uri.TryCreate(contact, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && !contact.AsSpan().ContainsAnyExceptInRange('!', '~')
        && !contact.AsSpan().ContainsAny("()\\\"");
}
