using BriefingBot.Engine.Feeds;

namespace BriefingBot.Cli.Feeds;

internal static class FeedChecking
{
    public static async Task<int> RunAsync(FeedSession feeds, string? name, CancellationToken cancellation)
    {
        IReadOnlyList<Feed> chosen;
        if (name is null)
            chosen = [.. (await feeds.Store.ListAsync(cancellation)).Where(f => !f.IsStopped)];
        else if (await feeds.FindAsync(name, cancellation) is { } feed)
            chosen = [feed];
        else
            return feeds.Unknown(name);
        var checks = new List<object>();
        var code = ExitCode.Answered;
        foreach (var feed in chosen)
        {
            var check = await feeds.Poller.CheckAsync(feed, cancellation);
            checks.Add(FeedCheckText.Record(check));
            if (!check.IsWell)
                code = ExitCode.NotFound;
            if (!feeds.IsJson)
                feeds.Answer(check.IsWell ? ExitCode.Answered : ExitCode.NotFound, check, FeedCheckText.Lines(check));
        }
        return feeds.Answer(code, new { status = code == ExitCode.Answered ? "answered" : "failed", checks }, chosen.Count == 0 ? ["There is no feed to check."] : []);
    }
}
