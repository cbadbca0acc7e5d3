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
    public static string Host(Uri uri) => AsciiHost(uri) is { Length: > 0 } host ? host : "the address";

    /// <summary>The host in ASCII, or nothing: Uri accepts names that IDNA does not, and throws only when it is asked for them.</summary>
    public static string AsciiHost(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (Exception error) when (error is UriFormatException or InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
