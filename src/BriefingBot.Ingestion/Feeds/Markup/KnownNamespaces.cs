using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>Customary prefixes of the namespaces met in feeds; the empty prefix is the vocabulary of RSS, RDF Site Summary and Atom together.</summary>
internal static class KnownNamespaces
{
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["http://backend.userland.com/rss"] = string.Empty,
        ["http://blogs.law.harvard.edu/tech/rss"] = string.Empty,
        ["http://purl.org/rss/1.0/"] = string.Empty,
        ["http://my.netscape.com/rdf/simple/0.9/"] = string.Empty,
        ["http://channel.netscape.com/rdf/simple/0.9/"] = string.Empty,
        ["http://example.com/newformat#"] = string.Empty,
        ["http://example.com/necho"] = string.Empty,
        ["http://purl.org/echo/"] = string.Empty,
        ["uri/of/echo/namespace#"] = string.Empty,
        ["http://purl.org/pie/"] = string.Empty,
        ["http://purl.org/atom/ns#"] = string.Empty,
        ["http://www.w3.org/2005/atom"] = string.Empty,
        ["https://www.w3.org/2005/atom"] = string.Empty,
        ["http://purl.org/rss/1.0/modules/rss091#"] = string.Empty,
        ["http://webns.net/mvcb/"] = "admin",
        ["http://web.resource.org/cc/"] = "cc",
        ["http://creativecommons.org/ns#license"] = "cc",
        ["http://creativecommons.org/ns#"] = "cc",
        ["http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html"] = "creativecommons",
        ["http://backend.userland.com/creativecommonsrssmodule"] = "creativecommons",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://example.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.georss.org/georss"] = "georss",
        ["http://www.opengis.net/gml"] = "gml",
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = "geo",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/2000/01/rdf-schema#"] = "rdfs",
        ["http://purl.org/rss/1.0/modules/slash/"] = "slash",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://purl.org/rss/1.0/modules/threading/"] = "thr",
        ["http://purl.org/syndication/thread/1.0"] = "thr",
        ["http://wellformedweb.org/commentapi/"] = "wfw",
        ["http://podlove.org/simple-chapters"] = "psc",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string? PrefixOf(string uri)
    {
        if (Prefixes.TryGetValue(uri, out var prefix)) return prefix;

        // Userland's RSS 2.0 namespace was written with a date, a slash or a version behind it.
        return uri.Contains("backend.userland.com/rss", StringComparison.OrdinalIgnoreCase) ? string.Empty : null;
    }
}
