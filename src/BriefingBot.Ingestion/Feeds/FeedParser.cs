using BriefingBot.Ingestion.Feeds.Charsets;
using BriefingBot.Ingestion.Feeds.Html;
using BriefingBot.Ingestion.Feeds.Markup;
using BriefingBot.Ingestion.Feeds.Reading;

namespace BriefingBot.Ingestion.Feeds;

/// <summary>
/// Reads RSS 0.9x to 2.0, RDF Site Summary, Atom 0.3 and 1.0, CDF and JSON Feed out of whatever bytes a server sent. Bad input is a result with one
/// sentence, never an exception; time and memory grow in proportion to the input.
/// </summary>
public static class FeedParser
{
    /// <param name="body">The bytes, decompressed.</param>
    /// <param name="contentType">HTTP Content-Type, or null when the feed comes from a file.</param>
    /// <param name="baseUri">Address of the feed after redirects.</param>
    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, string? contentType, Uri baseUri) =>
        Parse(body, new FeedResponse(baseUri, contentType));

    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, FeedResponse response)
    {
        if (body.Length > FeedLimits.Bytes)
            return FeedParseResult.Failed($"The feed has {body.Length} bytes; at most {FeedLimits.Bytes} are read.", "utf-8", []);
        var decoded = FeedDecoder.Decode(body.Span, response.ContentType, transported: response.ContentType is not null);
        var irregularities = new List<string>();
        if (decoded.Irregularity is { } problem) irregularities.Add(problem);
        var text = decoded.Text.AsSpan().TrimStart(" \t\r\n\uFEFF\0");
        if (text.IsEmpty) return FeedParseResult.Failed("The feed is empty.", decoded.Charset, irregularities);
        var language = response.ContentLanguage is { Length: > 0 } named ? named.Replace('_', '-') : null;
        return text[0] is '{' or '['
            ? ParseJson(decoded, BaseAddress(response), language, irregularities)
            : ParseXml(decoded, BaseAddress(response), language, irregularities);
    }

    private static FeedParseResult ParseJson(DecodedText decoded, string baseAddress, string? language, List<string> irregularities)
    {
        var feed = JsonFeedReader.Read(decoded.Text, baseAddress, language, out var problem);
        return new FeedParseResult(feed, problem, decoded.Charset, irregularities);
    }

    private static FeedParseResult ParseXml(DecodedText decoded, string baseAddress, string? language, List<string> irregularities)
    {
        var document = MarkupReader.Read(decoded.Text);
        if (document.Irregularity is { } problem) irregularities.Add(problem);
        var feed = XmlFeedReader.Read(document, baseAddress, language);
        return feed is null
            ? FeedParseResult.Failed(NotAFeed(document), decoded.Charset, irregularities)
            : new FeedParseResult(feed, null, decoded.Charset, irregularities);
    }

    private static string NotAFeed(MarkupDocument document) => document.Roots.FirstOrDefault()?.LocalName switch
    {
        "html" => "This is a web page, not a feed; the address of its feed is needed.",
        "opml" => "This is a list of feeds (OPML), not a feed; import it instead.",
        null => "This is neither XML nor JSON, so it is no feed.",
        var root => $"This is XML, but its root '{(root.Length > 40 ? root[..40] : root)}' is not that of RSS, RDF, Atom or CDF.",
    };

    private static string BaseAddress(FeedResponse response)
    {
        var location = response.Location.IsAbsoluteUri ? response.Location.AbsoluteUri : string.Empty;
        if (string.IsNullOrWhiteSpace(response.ContentLocation)) return location;
        var resolved = WebReference.ResolveSafe(location, response.ContentLocation);
        return resolved.Length > 0 ? resolved : location;
    }
}
