namespace BriefingBot.Ingestion.Feeds;

/// <summary>An image of a feed, or RSS's text input box, which has the same shape.</summary>
public sealed class FeedImage : FeedNode
{
    /// <summary>Address of the picture itself; <see cref="FeedNode.Link"/> is what it links to.</summary>
    public string? Href { get; internal set; }

    public string? Name { get; internal set; }

    /// <summary>Pixels; 0 where the feed's number cannot be read.</summary>
    public int? Width { get; internal set; }

    public int? Height { get; internal set; }
}
