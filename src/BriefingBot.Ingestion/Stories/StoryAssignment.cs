namespace BriefingBot.Ingestion.Stories;

/// <summary>Where a document went and why.</summary>
/// <param name="StoryKey">The id of the story's first document.</param>
/// <param name="IsNew">No earlier document reports the event.</param>
/// <param name="Score">0 to 1: how sure the best link is; for a new story, how near the nearest other story came.</param>
/// <param name="Reasons">What spoke for the link, in words for people.</param>
/// <param name="Merged">Stories that this document shows to be the same; they now carry <paramref name="StoryKey"/>.</param>
public sealed record StoryAssignment(string StoryKey, bool IsNew, double Score, IReadOnlyList<string> Reasons, IReadOnlyList<StoryMerge> Merged);

/// <summary>A story that went into another one. The documents are listed so that the merge can be undone.</summary>
public sealed record StoryMerge(string StoryKey, IReadOnlyList<string> Documents);
