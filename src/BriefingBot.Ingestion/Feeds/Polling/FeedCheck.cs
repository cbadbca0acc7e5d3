using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Documents;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>How a check of a feed ended.</summary>
/// <param name="Feed">The feed as it was stored afterwards.</param>
/// <param name="Entries">Entries that the feed has now; null where it was not read.</param>
/// <param name="New">Entries not dealt with before.</param>
/// <param name="Left">Entries put off to a later check.</param>
/// <param name="Pending">Entries whose article could not be had and is tried again.</param>
public sealed record FeedCheck(Feed Feed, PollStatus Status, int? Entries, int New, int Left, int Pending, IngestSummary Documents)
{
    public bool IsWell => Status is PollStatus.Read or PollStatus.Unchanged;
}
