using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest list</c> and <c>/watch list</c>.</summary>
internal sealed class DigestListing(ISubscriptionStore store, IChannelZones zones, SubscriptionText text)
{
    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation) => AnswerAsync(call, SubscriptionKind.Digest, cancellation);

    public async Task<Reply> AnswerAsync(CommandCall call, SubscriptionKind kind, CancellationToken cancellation)
    {
        var all = await store.OfChannelAsync(call.Asker.Channel, kind, cancellation);
        var title = kind == SubscriptionKind.Digest ? "Digests of this channel" : "Watches of this channel";
        var zone = await zones.FindAsync(call.Asker.Channel, cancellation);
        var lines = new List<Cited>();
        foreach (var subscription in all)
            lines.Add(await text.LineAsync(subscription, cancellation));
        return new Reply(ReplyStatus.Answered, title)
        {
            Summary = all.Count == 0
                ? $"This channel has none. Set one up with /{call.Spec.Examples[0]}. Its clocks show {zone.Id}."
                : $"{all.Count:N0} in this channel, whose clocks show {zone.Id}.",
            Blocks = lines.Count == 0 ? [] : [new ListBlock(null, lines)],
            Record = new ReplyRecord("subscriptions", all.Select(SubscriptionText.Record).ToList(), all.Count),
            Private = true,
        };
    }
}
