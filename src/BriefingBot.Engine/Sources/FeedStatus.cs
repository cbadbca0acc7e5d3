using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources status</c>: the feeds with their health, those in trouble first.</summary>
internal static class FeedStatus
{
    private const int PageSize = 15;

    public static async Task<Reply> AnswerAsync(IFeedStore store, CommandCall call, CancellationToken cancellation)
    {
        var feeds = await store.ListAsync(cancellation);
        if (feeds.Count == 0)
            return Reply.NotFound("Feeds", "No feed is kept yet; add one with /sources add https://example.org/feed.xml.");
        var page = feeds.OrderBy(Rank).Skip((call.PageNumber - 1) * PageSize).Take(PageSize).ToList();
        if (page.Count == 0)
            return Reply.NotFound("Feeds", Paging.BeyondEnd(call, feeds.Count, PageSize));
        return new Reply(ReplyStatus.Answered, "Feeds")
        {
            Summary = Summary(feeds),
            Blocks = [new TableBlock(null, ["Feed", "Id", "State", "Last success", "Next check", "Failing since", "Problem"], [.. page.Select(Row)])],
            Page = new ReplyPage(call.PageNumber, PageSize, feeds.Count),
            Buttons = Paging.Buttons(call, feeds.Count, PageSize),
            Record = new ReplyRecord("feeds", page.Select(FeedRecord.Of).ToList(), feeds.Count, Paging.Next(call, feeds.Count, PageSize)),
        };
    }

    private static int Rank(Feed feed) => feed.IsFailing ? 0 : feed.FailingSince is not null ? 1 : 2;

    private static string Summary(IReadOnlyList<Feed> feeds)
    {
        var failing = feeds.Count(f => f.IsFailing);
        var all = feeds.Count == 1 ? "1 feed" : $"{feeds.Count:N0} feeds";
        return failing == 0 ? $"{all}; none fails." : $"{all}; {failing:N0} {(failing == 1 ? "fails" : "fail")}.";
    }

    private static IReadOnlyList<Cited> Row(Feed f) =>
        [f.Title, f.Id, FeedHealth.Words(f), Time(f.LastSuccess), Time(f.NextCheck), Time(f.FailingSince), f.Problem ?? "-"];

    private static string Time(DateTimeOffset? at) => at is { } time ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "-";
}
