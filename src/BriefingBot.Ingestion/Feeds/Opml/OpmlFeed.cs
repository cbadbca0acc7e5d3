namespace BriefingBot.Ingestion.Feeds.Opml;

/// <summary>One feed of a list.</summary>
/// <param name="XmlUrl">Address of the feed.</param>
/// <param name="Title">Name, or the address where there is none.</param>
/// <param name="HtmlUrl">Address of the site, or null.</param>
/// <param name="Categories">The folders it lies in, outermost first, then what its category attribute names; without duplicates.</param>
public sealed record OpmlFeed(Uri XmlUrl, string Title, Uri? HtmlUrl, IReadOnlyList<string> Categories);

/// <summary>A list of feeds as read.</summary>
/// <param name="Title">The list's own title, or null.</param>
/// <param name="Feeds">Each address once, in the order of the list.</param>
/// <param name="Problem">Why nothing could be read, for people; null otherwise.</param>
/// <param name="Skipped">Entries that were left out, one sentence each, at most a hundred.</param>
public sealed record OpmlResult(string? Title, IReadOnlyList<OpmlFeed> Feeds, string? Problem, IReadOnlyList<string> Skipped);
