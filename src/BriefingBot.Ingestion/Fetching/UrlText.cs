namespace BriefingBot.Ingestion.Fetching;

/// <summary>Addresses as text for logs and sentences: no user name, query string or fragment, and no endless path.</summary>
internal static class UrlText
{
    private const int LongestShown = 200;

    public static string Show(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
        {
            return "an address without a host";
        }

        var text = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
    }

    /// <summary>The host as it is printed at the beginning of a sentence.</summary>
    public static string Host(Uri uri) => uri.IdnHost.Length == 0 ? "the address" : uri.IdnHost;
}
