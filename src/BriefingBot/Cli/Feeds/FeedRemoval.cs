using BriefingBot.Engine.Feeds;

namespace BriefingBot.Cli.Feeds;

internal static class FeedRemoval
{
    public static async Task<int> RunAsync(FeedSession feeds, string name, CancellationToken cancellation)
    {
        if (await feeds.FindAsync(name, cancellation) is not { } feed)
            return feeds.Unknown(name);
        await feeds.Store.RemoveAsync(feed.Id, cancellation);
        var sentence = $"{feed.Title} is no longer checked; its documents stay.";
        return feeds.Answer(ExitCode.Answered, new { status = "answered", text = sentence, feed = FeedRecord.Of(feed) }, sentence);
    }
}
