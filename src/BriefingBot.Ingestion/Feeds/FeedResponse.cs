namespace BriefingBot.Ingestion.Feeds;

/// <summary>What the transport says about a feed's bytes.</summary>
/// <param name="Location">Address after redirects.</param>
/// <param name="ContentType">HTTP Content-Type, or null when there was none.</param>
/// <param name="ContentLanguage">HTTP Content-Language, or null.</param>
/// <param name="ContentLocation">HTTP Content-Location; overrides the base of relative links (RFC 3986, 5.1.2).</param>
public sealed record FeedResponse(Uri Location, string? ContentType = null, string? ContentLanguage = null, string? ContentLocation = null);
