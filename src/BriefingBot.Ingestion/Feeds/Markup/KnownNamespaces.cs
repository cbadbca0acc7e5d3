using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>
/// Customary prefixes of the namespaces met in feeds, each as the document that defines it names it; the empty prefix is the vocabulary of RSS,
/// RDF Site Summary and Atom together.
/// </summary>
internal static class KnownNamespaces
{
    // RSS 0.90 (Netscape), RSS 1.0 with its module for 0.91 (RSS-DEV), Atom 0.3 and the drafts that led to it, Atom 1.0 (RFC 4287).
    private static readonly string[] Vocabulary =
    [
        "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
        "http://purl.org/rss/1.0/", "http://purl.org/rss/1.0/modules/rss091#",
        "http://purl.org/echo/", "http://purl.org/pie/", "http://purl.org/atom/ns#",
        "http://www.w3.org/2005/Atom", "https://www.w3.org/2005/Atom",
    ];

    // RSS 2.0 has no namespace; its authors' site gave some to early feeds, with a date, a slash or a version behind them.
    private static readonly string[] VocabularyBeginnings = ["http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss"];

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // W3C: XML, XHTML, XLink, RDF and its schema, basic geography.
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/2000/01/rdf-schema#"] = "rdfs",
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = "geo",

        // Dublin Core; modules of RSS 1.0; administration; RFC 4685.
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/rss/1.0/modules/slash/"] = "slash",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://purl.org/rss/1.0/modules/threading/"] = "thr",
        ["http://purl.org/syndication/thread/1.0"] = "thr",
        ["http://webns.net/mvcb/"] = "admin",

        // Licences: Creative Commons, and the RSS module for them.
        ["http://web.resource.org/cc/"] = "cc",
        ["http://creativecommons.org/ns#"] = "cc",
        ["http://backend.userland.com/creativeCommonsRssModule"] = "creativecommons",
        ["http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"] = "creativecommons",

        // Media and places; comments; publishers.
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://podlove.org/simple-chapters"] = "psc",
        ["http://www.georss.org/georss"] = "georss",
        ["http://www.opengis.net/gml"] = "gml",
        ["http://wellformedweb.org/CommentAPI/"] = "wfw",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
    }.Concat(Vocabulary.Select(uri => KeyValuePair.Create(uri, string.Empty))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string? PrefixOf(string uri)
    {
        if (Prefixes.TryGetValue(uri, out var prefix)) return prefix;
        return VocabularyBeginnings.Any(beginning => uri.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) ? string.Empty : null;
    }
}
