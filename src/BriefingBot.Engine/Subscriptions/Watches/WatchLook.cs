using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary>One look of one watch: turns stories into messages of its channel.</summary>
internal sealed record WatchLook(Subscription Watch, IChannelPoster Poster, ChangeMark Cut, AsOf AsOf)
{
    /// <param name="edits">The part whose message told the story before; null for a story not told yet.</param>
    public async Task<IReadOnlyList<ToldStories>> TellAsync(NewsEvent story, long? edits, CancellationToken cancellation)
    {
        if (WatchAlerts.Of(story) is not { } alert)
            return [];
        var id = story.Main.Attack.Id;
        var delivery = await FreezeAsync($"watch/{Watch.Number}/{id}/{Cut.Number}", alert, edits, cancellation);
        return [new ToldStories(delivery, [id, .. story.Doubles.Select(d => d.Attack.Id)], IsOwn: true)];
    }

    /// <param name="held">Ids of the stories held back before; all of them are told by this, also one that is not in the ledger any more.</param>
    public async Task<ToldStories> TellTogetherAsync(IReadOnlyList<Attack> stories, IReadOnlyList<string> held, ReplyCheck check, CancellationToken cancellation)
    {
        var alert = await check.KeepAsync(WatchAlerts.Together(stories, held.Count > 0), cancellation);
        var delivery = await FreezeAsync($"watch/{Watch.Number}/together/{Cut.Number}/{Cut.At.ToUnixTimeMilliseconds()}", alert, null, cancellation);
        return new ToldStories(delivery, [.. stories.Select(s => s.Id).Union(held)], IsOwn: false);
    }

    private async Task<QueuedDelivery> FreezeAsync(string key, Reply alert, long? edits, CancellationToken cancellation)
    {
        var parts = await Poster.FreezeAsync(alert with { AsOf = AsOf }, cancellation);
        return new QueuedDelivery(key, DeliveryKind.Alert, Watch.Number, Watch.Channel, alert.Title, [.. parts.Select((p, i) => new OutboxPart(p, i == 0 ? edits : null))]);
    }
}
