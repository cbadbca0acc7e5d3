using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Which URLs are fetched at all, before any name is resolved.</summary>
internal static class UrlRules
{
    /// <summary>Longer addresses are traps or mistakes; it also bounds the work of matching robots.txt.</summary>
    private const int LongestUrl = 4096;

    private const int FirstFreePort = 1024;

    /// <summary>
    /// Ports at and above 1024 of other services: the "bad ports" of the WHATWG Fetch Standard (2.9) and the usual ports of databases,
    /// caches and remote desktops. Below 1024 only 80 and 443 are open.
    /// </summary>
    private static readonly FrozenSet<int> ForeignPorts = FrozenSet.Create(
        1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376, 2379, 3128, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5900, 6000, 6379, 6443,
        6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9100, 9200, 10080, 10250, 11211, 27017);

    /// <summary>Brings an address into its usual form, or says why it is not fetched.</summary>
    public static bool TryNormalise(Uri uri, [NotNullWhen(true)] out Uri? normal, out FetchRefusal reason, out string sentence)
    {
        normal = null;
        (reason, sentence) = Refuse(uri);
        if (sentence.Length > 0)
        {
            return false;
        }

        if (!Uri.TryCreate($"{uri.Scheme}://{HostKey(uri)}:{uri.Port}{uri.PathAndQuery}", UriKind.Absolute, out normal))
        {
            (reason, sentence) = (FetchRefusal.Url, "the address names no usable host");
            return false;
        }

        return true;
    }

    /// <summary>
    /// The host in the one spelling that turns are counted by: full-width digits and dots are folded by IDNA, numbers such as
    /// 0x7f.1 become dotted addresses, a dot at the end goes.
    /// </summary>
    public static string HostKey(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.').ToLowerInvariant();
        return uri.HostNameType == UriHostNameType.IPv6 ? $"[{host}]"
            : System.Net.IPAddress.TryParse(host, out var address) ? address.ToString()
            : host;
    }

    private static (FetchRefusal Reason, string Sentence) Refuse(Uri uri)
    {
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            var scheme = uri.IsAbsoluteUri ? $"{uri.Scheme} addresses are" : "an address without http:// or https:// is";
            return (FetchRefusal.Scheme, $"{scheme} not fetched; only http and https are");
        }

        var fault =
            uri.UserInfo.Length > 0 ? "the address carries a user name or password; addresses are fetched without"
            : uri.OriginalString.Length > LongestUrl ? $"the address is longer than {LongestUrl} characters"
            : UrlText.AsciiHost(uri).Trim('.').Length == 0 ? "the address names no usable host"
            : !IsOpen(uri.Port) ? $"port {uri.Port} belongs to another service; pages are fetched from ports 80, 443 and free ports from {FirstFreePort} up"
            : string.Empty;
        return (FetchRefusal.Url, fault);
    }

    private static bool IsOpen(int port) => port is 80 or 443 || (port >= FirstFreePort && !ForeignPorts.Contains(port));
}
