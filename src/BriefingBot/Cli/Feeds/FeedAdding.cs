using BriefingBot.Engine.Feeds;

namespace BriefingBot.Cli.Feeds;

internal static class FeedAdding
{
    public static async Task<int> RunAsync(FeedSession feeds, string address, CancellationToken cancellation)
    {
        var addition = await feeds.Registrar.AddAsync(address, cancellation);
        return addition.Status switch
        {
            FeedAdditionStatus.Added => await ReadAsync(feeds, addition, cancellation),
            FeedAdditionStatus.Duplicate => feeds.Answer(ExitCode.Answered, Record("answered", addition), addition.Sentence),
            FeedAdditionStatus.Several => feeds.Answer(ExitCode.NotFound, Record("ambiguous", addition), [addition.Sentence, .. addition.Candidates.Select(c => c.Title is null ? $"  {c.Url}" : $"  {c.Url}  {c.Title}")]),
            FeedAdditionStatus.NoAddress => feeds.Answer(ExitCode.BadUsage, Record("invalid", addition), addition.Sentence),
            _ => feeds.Answer(ExitCode.NotFound, Record("notFound", addition), addition.Sentence),
        };
    }

    private static async Task<int> ReadAsync(FeedSession feeds, FeedAddition addition, CancellationToken cancellation)
    {
        if (!feeds.IsJson)
            Console.Out.WriteLine(Engine.Replies.SafeText.Of(addition.Sentence));
        var check = await feeds.Poller.CheckAsync(addition.Feed!, cancellation);
        return feeds.Answer(
            ExitCode.Answered,
            new { status = "answered", text = addition.Sentence, feed = FeedRecord.Of(check.Feed), entries = addition.Entries, check = FeedCheckText.Record(check) },
            FeedCheckText.Lines(check));
    }

    private static object Record(string status, FeedAddition addition) => new
    {
        status,
        text = addition.Sentence,
        feed = addition.Feed is { } feed ? FeedRecord.Of(feed) : null,
        candidates = addition.Candidates.Select(c => new { url = c.Url, name = c.Title }),
    };
}
