using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources add URL</c>: takes up a feed; the service reads its articles with the next round.</summary>
internal static class FeedAddAction
{
    public static async Task<Reply> AnswerAsync(IFeedRegistrar registrar, string? address, CancellationToken cancellation)
    {
        if (address is null)
            return Reply.Invalid("The address is missing; write /sources add https://example.org/feed.xml.");
        var addition = await registrar.AddAsync(address, cancellation);
        return addition.Status switch
        {
            FeedAdditionStatus.Added => Answered(addition, $"{addition.Sentence} Its articles are read within minutes while the service runs."),
            FeedAdditionStatus.Duplicate => Answered(addition, addition.Sentence),
            FeedAdditionStatus.Several => Several(addition),
            FeedAdditionStatus.NoAddress => Reply.Invalid(addition.Sentence),
            _ => Reply.NotFound("Feeds", addition.Sentence),
        };
    }

    private static Reply Answered(FeedAddition addition, string sentence) => new(ReplyStatus.Answered, "Feeds")
    {
        Summary = sentence,
        Record = new ReplyRecord("feed", FeedRecord.Of(addition.Feed!)),
    };

    private static Reply Several(FeedAddition addition) => new(ReplyStatus.Ambiguous, "Feeds")
    {
        Summary = addition.Sentence,
        Blocks = [new ListBlock(null, [.. addition.Candidates.Select(c => (Cited)(c.Title is null ? c.Url : $"{c.Title}: {c.Url}"))])],
        Record = new ReplyRecord("candidates", addition.Candidates.Select(c => new { url = c.Url, name = c.Title }).ToList()),
    };
}
