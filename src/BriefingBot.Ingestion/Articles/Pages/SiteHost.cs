namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Compares the hosts of links with the page's own.</summary>
internal static class SiteHost
{
    /// <summary>True only when the link surely leads to another site; without a known host none does.</summary>
    public static bool LeadsAway(string link, string? host) =>
        host is not null && Uri.TryCreate(link, UriKind.Absolute, out var target) && target.Scheme is "http" or "https" &&
        !SameSite(target.Host, host);

    /// <summary>
    /// Hosts are of one site when one ends with the other's last two labels, or last three where the last two are short
    /// ("bbc.co.uk"). Good enough for telling own links from foreign ones; not for any security decision.
    /// </summary>
    public static bool SameSite(string one, string other) =>
        string.Equals(Site(one), Site(other), StringComparison.OrdinalIgnoreCase);

    private static string Site(string host)
    {
        var labels = host.Split('.');
        var count = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return labels.Length <= count ? host : string.Join('.', labels[^count..]);
    }
}
