using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Documents;

namespace BriefingBot.Ingestion.Feeds.Entries;

/// <summary>What the entries of one check brought.</summary>
/// <param name="New">Entries not dealt with before this check.</param>
/// <param name="Left">Those that were put off: the rest of a long list, and those whose host asked for a pause.</param>
/// <param name="Pending">Those whose article could not be had and is tried again.</param>
/// <param name="Documents">What became of their articles.</param>
/// <param name="Marks">What to remember.</param>
internal sealed record EntryHarvest(int New, int Left, int Pending, IngestSummary Documents, IReadOnlyList<FeedEntryMark> Marks)
{
    public static readonly EntryHarvest None = new(0, 0, 0, new IngestSummary(new IngestProgress(0, 0, 0, 0, 0), []), []);
}
