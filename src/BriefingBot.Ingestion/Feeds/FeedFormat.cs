namespace BriefingBot.Ingestion.Feeds;

/// <summary>The dialect a feed declares; it never decides what is read, only how ambiguous text is taken.</summary>
public enum FeedFormat
{
    Unknown,
    Rss,
    Rss090,
    Rss091Netscape,
    Rss091,
    Rss092,
    Rss093,
    Rss094,
    Rss10,
    Rss20,
    Atom,
    Atom01,
    Atom02,
    Atom03,
    Atom10,
    Cdf,
    JsonFeed1,
    JsonFeed11,
}
