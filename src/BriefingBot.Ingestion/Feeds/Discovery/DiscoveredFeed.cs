namespace BriefingBot.Ingestion.Feeds.Discovery;

/// <summary>A feed that a page names.</summary>
/// <param name="Address">Absolute web address.</param>
/// <param name="Title">What the page calls it, or null.</param>
/// <param name="MediaType">Media type as the page gives it, lower case.</param>
public sealed record DiscoveredFeed(Uri Address, string? Title, string MediaType);
