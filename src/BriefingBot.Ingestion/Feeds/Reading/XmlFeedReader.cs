using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Reads any of the XML formats.</summary>
internal static class XmlFeedReader
{
    /// <summary>Returns null if there is no feed in the document.</summary>
    public static ParsedFeed? Read(MarkupDocument document, string? baseAddress, string? language)
    {
        var feed = new ParsedFeed { Format = FormatDetector.Detect(document), Language = language };
        var walker = new FeedWalker(feed);
        var root = new NodeContext(feed);
        foreach (var element in document.Roots)
        {
            var outer = new ReadingScope(element, baseAddress, language, 0, root, feed.Format);
            walker.Visit(outer.Child(element));
        }

        if (!walker.FoundFeed) return null;
        feed.Hints = walker.Hints.Hints;
        EntryKeys.Assign(feed.EntryList);
        return feed;
    }
}
