using BriefingBot.Engine.Status;

namespace BriefingBot.Engine.Feeds;

/// <summary>The feeds as <c>/status</c> shows them: how many, and each that fails with since when.</summary>
internal static class FeedHealth
{
    private const int MostShown = 20;

    public static IEnumerable<PartState> States(IReadOnlyList<Feed> feeds)
    {
        var failing = feeds.Where(f => f.IsFailing).ToList();
        yield return new PartState("Feeds", feeds.Count == 0 ? "none" : failing.Count == 0 ? $"{feeds.Count:N0}, all well" : $"{feeds.Count:N0}, of which {failing.Count:N0} {(failing.Count == 1 ? "fails" : "fail")}");
        foreach (var feed in failing.Take(MostShown))
            yield return new PartState($"Feed {feed.Title}", feed.IsStopped ? "stopped" : "fails", feed.FailingSince);
    }

    /// <summary>One feed's state in a few words.</summary>
    public static string Words(Feed feed) => feed switch
    {
        { IsStopped: true } => "stopped",
        { IsFailing: true } => "fails",
        { FailingSince: not null } => "retried",
        { LastSuccess: null } => "not read yet",
        _ => "well",
    };
}
