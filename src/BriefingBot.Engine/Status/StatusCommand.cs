using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Status;

internal sealed class StatusCommand(IStatusStore store, IFeedStore feeds, IOutbox outbox, IEnumerable<IReportsState> parts) : ICommand
{
    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var held = await store.HoldingsAsync(cancellation);
        var states = parts.SelectMany(p => p.States()).Concat(FeedHealth.States(await feeds.ListAsync(cancellation))).Append(OutboxHealth.State(await outbox.CountAsync(null, cancellation))).ToList();
        return new Reply(ReplyStatus.Answered, "Status")
        {
            Blocks =
            [
                new FieldsBlock("Parts", [.. states.Select(s => new ReplyField(s.Part, Sentence(s)))]),
                new FieldsBlock("Holdings",
                [
                    new("Groups", $"{held.Groups:N0} with {held.Aliases:N0} other names"),
                    new("Attacks", $"{held.Attacks:N0}"),
                    new("Claims", $"{held.Claims:N0}"),
                    new("Documents read", $"{held.Documents:N0}"),
                    new("Sources", $"{held.Sources:N0}"),
                ]),
            ],
            Record = new ReplyRecord("service", new { parts = states, holdings = held }),
            Private = true,
        };
    }

    private static string Sentence(PartState state) =>
        state.Since is { } since ? $"{state.State}, since {since.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : state.State;
}
