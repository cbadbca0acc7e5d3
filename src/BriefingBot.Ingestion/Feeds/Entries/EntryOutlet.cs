using BriefingBot.Engine.Documents;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Feeds.Entries;

/// <summary>Whose articles a feed carries.</summary>
internal static class EntryOutlet
{
    private const int LongestName = 120;

    /// <summary>The feed's outlet: its title, and the host of its site, because feeds are often served from elsewhere.</summary>
    public static Outlet OfFeed(ParsedFeed feed, Uri feedAddress, string title)
    {
        var site = Uri.TryCreate(feed.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : feedAddress;
        return new Outlet(title.Length > LongestName ? title[..LongestName] : title, Host(site));
    }

    /// <summary>The feed's outlet for pages of its own site; null, so that the page says it, for those that it merely links to.</summary>
    public static Outlet? OfPage(Outlet feed, Uri page) => IsSameSite(feed.Host, Host(page)) ? feed : null;

    /// <summary>The outlet of a text that came in the feed itself.</summary>
    public static Outlet OfContent(Outlet feed, ParsedEntry entry, Uri? link)
    {
        if (link is null || IsSameSite(feed.Host, Host(link)))
            return feed;
        return new Outlet(entry.Source?.Title is { } title ? EntryText.Plain(title, LongestName) : null, Host(link));
    }

    public static string? Host(Uri address)
    {
        var host = UrlText.AsciiHost(address).ToLowerInvariant();
        return host.Length == 0 ? null : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool IsSameSite(string? one, string? other) =>
        one is not null && other is not null && (one == other || one.EndsWith("." + other, StringComparison.Ordinal) || other.EndsWith("." + one, StringComparison.Ordinal));
}
