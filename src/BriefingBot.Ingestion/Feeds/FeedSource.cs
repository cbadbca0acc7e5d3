namespace BriefingBot.Ingestion.Feeds;

/// <summary>The feed that an entry was taken over from (RSS 2.0 <c>source</c>, RFC 4287, 4.2.11).</summary>
public sealed class FeedSource : FeedNode
{
    public string? Href { get; internal set; }
}
