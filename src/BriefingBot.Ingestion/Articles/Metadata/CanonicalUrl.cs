using BriefingBot.Ingestion.Articles.Pages;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Chooses the address that a page gives as its own, if it is believable.</summary>
internal static class CanonicalUrl
{
    private const int LongestAddress = 2000;

    /// <summary>
    /// An address on the page's own site is believed. One on another site is believed only when two statements agree on it,
    /// because a copied template or a hostile page may name any site. The front page is nobody's article.
    /// </summary>
    public static Uri? Choose(IReadOnlyList<string?> stated, Uri? url)
    {
        var addresses = stated.Select(text => Resolve(text, url)).OfType<Uri>().Where(address => !IsFrontPage(address, url)).ToList();
        foreach (var address in addresses)
        {
            var agreed = addresses.Count(other => SiteHost.SameSite(other.Host, address.Host)) > 1;
            if (url is null || SiteHost.SameSite(address.Host, url.Host) || agreed)
                return address;
        }

        return IsWeb(url) ? url : null;
    }

    private static Uri? Resolve(string? text, Uri? url)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestAddress)
            return null;
        var found = IsWeb(url) ? Uri.TryCreate(url, text.Trim(), out var address) : Uri.TryCreate(text.Trim(), UriKind.Absolute, out address);
        return found && IsWeb(address) && address!.UserInfo.Length == 0 ? address : null;
    }

    private static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static bool IsFrontPage(Uri address, Uri? url) =>
        address.PathAndQuery == "/" && url is { IsAbsoluteUri: true } && url.PathAndQuery != "/";
}
