using System.Collections.Frozen;
using BriefingBot.Ingestion.Feeds.Charsets;
using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Discovery;

/// <summary>
/// Finds the feeds that a page names in its head (RSS and Atom autodiscovery, JSON Feed's discovery). Only tags are looked at, so the page is cut into tokens
/// and no tree is built: a hostile page costs one pass.
/// </summary>
public static class FeedDiscovery
{
    private const int MostFeeds = 50;
    private const int LongestTitle = 200;

    private static readonly FrozenSet<string> Types = new[]
    {
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json", "text/xml", "application/xml",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="body">The page.</param>
    /// <param name="contentType">HTTP Content-Type, or null.</param>
    /// <param name="pageAddress">Address of the page after redirects.</param>
    /// <returns>Each address once, in the page's order; feeds of comments last.</returns>
    public static IReadOnlyList<DiscoveredFeed> Find(ReadOnlyMemory<byte> body, string? contentType, Uri pageAddress)
    {
        if (body.Length > FeedLimits.Bytes) return [];
        var tokens = new HtmlTokenizer(FeedDecoder.Decode(body.Span, contentType, transported: false).Text);
        var found = new List<DiscoveredFeed>();
        var baseAddress = pageAddress.AbsoluteUri;
        var inBody = false;
        while (found.Count < MostFeeds && tokens.Next(out var token))
        {
            if (token.Kind != HtmlTokenKind.Start) continue;
            if (token.Text == "body") inBody = true;
            if (token.Text == "base" && !inBody && Attribute(token, "href") is { } href) baseAddress = WebReference.Resolve(pageAddress.AbsoluteUri, href);
            if (token.Text == "link" && Read(token, baseAddress) is { } feed && found.TrueForAll(other => other.Address != feed.Address)) found.Add(feed);
        }

        return found.OrderBy(IsOfComments).ToList();
    }

    private static DiscoveredFeed? Read(in HtmlToken link, string baseAddress)
    {
        var rel = Attribute(link, "rel")?.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var type = Attribute(link, "type")?.Split(';')[0].Trim().ToLowerInvariant();
        var named = rel.Contains("alternate") || rel.Contains("feed");
        if (!named || rel.Contains("stylesheet") || type is null || !Types.Contains(type) || Attribute(link, "href") is not { Length: > 0 } href) return null;
        var resolved = WebReference.ResolveSafe(baseAddress, href);
        if (!Uri.TryCreate(resolved, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;

        // WordPress names its API as an alternate of type JSON on every page.
        if (type == "application/json" && address.AbsolutePath.Contains("/wp-json/", StringComparison.Ordinal)) return null;
        var title = Attribute(link, "title")?.Trim();
        return new DiscoveredFeed(address, string.IsNullOrEmpty(title) ? null : title[..Math.Min(title.Length, LongestTitle)], type);
    }

    private static bool IsOfComments(DiscoveredFeed feed) =>
        feed.Address.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase)
        || feed.Title?.Contains("comments feed", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Attribute(in HtmlToken token, string name)
    {
        foreach (var (key, value) in token.Attributes)
            if (key == name) return HtmlText.Decode(value);
        return null;
    }
}
