using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Polling;

namespace BriefingBot.Cli.Feeds;

/// <summary>A check in words and as JSON.</summary>
internal static class FeedCheckText
{
    public static IEnumerable<string> Lines(FeedCheck check)
    {
        yield return $"{check.Feed.Title}: {Outcome(check)}";
        foreach (var reason in check.Documents.Reasons)
            yield return $"  {reason.Origin} {reason.Reason}.";
    }

    public static object Record(FeedCheck check) => new
    {
        feed = FeedRecord.Of(check.Feed),
        outcome = check.Status switch { PollStatus.Read => "read", PollStatus.Unchanged => "unchanged", PollStatus.Throttled => "throttled", PollStatus.Gone => "gone", _ => "failed" },
        entries = check.Entries,
        newEntries = check.New,
        left = check.Left,
        pending = check.Pending,
        documents = new { @new = check.Documents.Counts.New, changed = check.Documents.Counts.Changed, unchanged = check.Documents.Counts.Unchanged, skipped = check.Documents.Counts.Skipped },
        skipped = check.Documents.Reasons.Select(r => new { origin = r.Origin, reason = r.Reason }),
    };

    private static string Outcome(FeedCheck check)
    {
        if (!check.IsWell)
            return check.Feed.Problem!;
        if (check.Status == PollStatus.Unchanged)
            return "nothing newer.";
        var counts = check.Documents.Counts;
        var sentence = $"{check.Entries:N0} {(check.Entries == 1 ? "entry" : "entries")}, {check.New:N0} new; {counts.New:N0} new {(counts.New == 1 ? "document" : "documents")}, {counts.Changed:N0} changed, {counts.Unchanged:N0} unchanged, {counts.Skipped:N0} skipped.";
        if (check.Left > 0)
            sentence += $" {check.Left:N0} are left for the next check.";
        return check.Pending > 0 ? $"{sentence} {check.Pending:N0} are tried again." : sentence;
    }
}
