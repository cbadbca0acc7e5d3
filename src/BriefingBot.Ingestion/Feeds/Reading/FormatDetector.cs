using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Names the dialect from document type, namespaces, root and version attribute.</summary>
internal static class FormatDetector
{
    public static FeedFormat Detect(MarkupDocument document)
    {
        if (document.Doctype?.Contains("netscape", StringComparison.OrdinalIgnoreCase) == true) return FeedFormat.Rss091Netscape;
        var byNamespace = ByNamespace(document.Namespaces);
        var root = document.Roots.FirstOrDefault(element => element.Name is "rss" or "rdf:rdf" or "feed" or "channel");
        return root?.Name switch
        {
            "rss" => byNamespace is FeedFormat.Rss090 or FeedFormat.Rss10 ? byNamespace : Rss(root.Attribute("version") ?? string.Empty),
            "feed" => byNamespace != FeedFormat.Unknown ? byNamespace : Atom(root.Attribute("version")),
            "channel" when byNamespace == FeedFormat.Unknown => FeedFormat.Cdf,
            _ => byNamespace,
        };
    }

    private static FeedFormat ByNamespace(IReadOnlyList<(string Prefix, string Uri)> namespaces)
    {
        foreach (var (prefix, uri) in namespaces)
        {
            if (prefix.Length == 0 && uri.Equals("http://my.netscape.com/rdf/simple/0.9/", StringComparison.OrdinalIgnoreCase)) return FeedFormat.Rss090;
            if (uri.Equals("http://purl.org/rss/1.0/", StringComparison.OrdinalIgnoreCase)) return FeedFormat.Rss10;
            if (uri.Equals("http://www.w3.org/2005/Atom", StringComparison.OrdinalIgnoreCase)) return FeedFormat.Atom10;
        }

        return FeedFormat.Unknown;
    }

    private static FeedFormat Rss(string version) => version switch
    {
        "0.91" => FeedFormat.Rss091,
        "0.92" => FeedFormat.Rss092,
        "0.93" => FeedFormat.Rss093,
        "0.94" => FeedFormat.Rss094,
        _ => version.StartsWith("2.", StringComparison.Ordinal) ? FeedFormat.Rss20 : FeedFormat.Rss,
    };

    private static FeedFormat Atom(string? version) => version switch
    {
        "0.1" => FeedFormat.Atom01,
        "0.2" => FeedFormat.Atom02,
        "0.3" => FeedFormat.Atom03,
        _ => FeedFormat.Atom,
    };
}
