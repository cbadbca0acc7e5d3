namespace BriefingBot.Ingestion.Feeds;

/// <summary>A feed, or one sentence that says why there is none.</summary>
/// <param name="Feed">The feed, or null.</param>
/// <param name="Problem">Why there is no feed, for people; null when there is one.</param>
/// <param name="Charset">Lower-case label of the encoding that the bytes were read in.</param>
/// <param name="Irregularities">What was wrong with the bytes and could be overlooked, at most a few.</param>
public sealed record FeedParseResult(ParsedFeed? Feed, string? Problem, string Charset, IReadOnlyList<string> Irregularities)
{
    public bool IsWellFormed => Problem is null && Irregularities.Count == 0;

    internal static FeedParseResult Failed(string problem, string charset, IReadOnlyList<string> irregularities) =>
        new(null, problem, charset, irregularities);
}
