namespace BriefingBot.Ingestion.Stories;

/// <summary>What grouping reads of a document. <paramref name="Outlet"/> is any stable name of the publisher, a host for instance.</summary>
public sealed record StoryDocument(string Id, string Title, string Body, DateTimeOffset? Published, string? Outlet);
