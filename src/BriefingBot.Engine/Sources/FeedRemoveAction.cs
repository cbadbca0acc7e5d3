using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources remove FEED</c>: a feed by id, address or title. What came in by it stays.</summary>
internal static class FeedRemoveAction
{
    public static async Task<Reply> AnswerAsync(IFeedStore store, string? what, CancellationToken cancellation)
    {
        if (what is null)
            return Reply.Invalid("The feed is missing; write /sources remove with a feed's id or address, as /sources status shows them.");
        var found = await store.FindAsync(what, cancellation) is { } feed
            ? [feed]
            : (await store.ListAsync(cancellation)).Where(f => f.Title.Equals(what, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
            return Reply.NotFound("Feeds", $"There is no feed \"{CommandReader.Clip(what)}\"; /sources status shows the ids and addresses.", new ReplyButton("Feeds", "/sources status"));
        if (found.Count > 1)
            return Ambiguous(what, found);
        await store.RemoveAsync(found[0].Id, cancellation);
        return new Reply(ReplyStatus.Answered, "Feeds")
        {
            Summary = $"{found[0].Title} is no longer checked; its documents stay.",
            Record = new ReplyRecord("feed", FeedRecord.Of(found[0])),
        };
    }

    private static Reply Ambiguous(string what, List<Feed> found) => new(ReplyStatus.Ambiguous, "Feeds")
    {
        Summary = $"{found.Count} feeds are called \"{CommandReader.Clip(what)}\"; name one by its id.",
        Blocks = [new ListBlock(null, [.. found.Select(f => (Cited)$"{f.Id}: {f.Url}")])],
        Record = new ReplyRecord("candidates", found.Select(FeedRecord.Of).ToList()),
    };
}
