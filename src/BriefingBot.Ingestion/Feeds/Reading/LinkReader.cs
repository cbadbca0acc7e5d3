using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Reads links, enclosures and ids.</summary>
internal static class LinkReader
{
    /// <summary>RSS writes the address as text, Atom as an attribute.</summary>
    public static void ReadLink(in ReadingScope scope)
    {
        var rel = scope.Attribute("rel")?.ToLowerInvariant() ?? "alternate";
        var type = scope.Attribute("type")?.ToLowerInvariant() ?? (rel == "self" ? "application/atom+xml" : "text/html");
        var isPage = rel == "alternate" && MediaTypes.IsHtml(MediaTypes.Expand(type));
        var attribute = Address(scope);
        var href = attribute is null ? TextAddress(scope) : WebReference.Resolve(scope.Base, attribute);
        if (attribute is null ? href.Length > 0 && (isPage || scope.Node.Link is null) : isPage) scope.Node.Link = href;
        Add(scope, new FeedLink(href.Length == 0 ? null : href, rel, type, scope.Attribute("title"), scope.Attribute("hreflang"), scope.Attribute("length")));
    }

    public static void ReadEnclosure(in ReadingScope scope)
    {
        var href = Address(scope);
        Add(scope, new FeedLink(href, "enclosure", scope.Attribute("type")?.ToLowerInvariant(), scope.Attribute("title"), null, scope.Attribute("length")));
    }

    public static void ReadLicence(in ReadingScope scope)
    {
        var href = scope.Attribute("rdf:resource") ?? scope.Text();
        Add(scope, new FeedLink(href, "license"));
    }

    /// <summary>A permanent id is an address and serves as the link, for want of another.</summary>
    public static void ReadId(in ReadingScope scope)
    {
        var isAddress = (scope.Attribute("ispermalink") ?? "true") == "true";
        var id = isAddress ? scope.Address() : scope.Text();
        if (!scope.Context.Claim("id", scope.Depth)) return;
        scope.Node.Id = id;
        if (scope.Node is ParsedEntry entry) entry.IdIsLink = isAddress && entry.Link is null;
        if (isAddress && id.Length > 0) scope.Node.Link ??= id;
    }

    /// <summary>CDF keeps link and date in attributes of the channel and its entries.</summary>
    public static void ReadChannelAttributes(in ReadingScope scope)
    {
        if (scope.Attribute("lastmod") is { } modified) scope.Node.Updated = DateReader.Read(modified);
        if (scope.Attribute("href") is not { } href) return;
        scope.Node.Link = WebReference.Resolve(scope.Base, href);
        Add(scope, new FeedLink(scope.Node.Link, "alternate", "text/html"));
    }

    public static void ReadNewLocation(in ReadingScope scope)
    {
        if (scope.Node is not ParsedFeed feed) return;
        feed.NewLocation = WebReference.ResolveSafe(scope.Base, scope.Text());
    }

    private static string? Address(in ReadingScope scope) => scope.Attribute("url") ?? scope.Attribute("uri") ?? scope.Attribute("href");

    /// <summary>Some feeds escape an address twice, and tools turn <c>?a=1&amp;b=2</c> into <c>?a=1&amp;b;=2</c>.</summary>
    private static string TextAddress(in ReadingScope scope)
    {
        var text = scope.Address().Replace("&amp;", "&", StringComparison.Ordinal);
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > at + 1 && end < text.Length && text[end] == ';') text = text.Remove(end, 1);
        }

        return text;
    }

    private static void Add(in ReadingScope scope, FeedLink link)
    {
        if (scope.Node.LinkList.Count < FeedLimits.PartsOfANode) scope.Node.LinkList.Add(link);
    }
}
