using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>A digest to be made.</summary>
/// <param name="Watches">The channel's watches, whose hits the digest lists.</param>
internal sealed record DigestOrder(Subscription Subscription, DigestWindow Due, IReadOnlyList<Subscription> Watches)
{
    /// <summary>Orders with equal ones get the same brief.</summary>
    public object Sameness => (Subscription.Scope, Due.Window, Subscription.Schedule?.Zone, string.Join('\n', Watches.Select(w => w.Scope.Key)));
}

/// <summary>From subscriptions that are due to digests as they will be sent.</summary>
public sealed class DigestComposer(BriefComposer composer, GroupCatalogue groups, IChannelZones zones)
{
    /// <summary>What a digest would say now; nothing is kept.</summary>
    internal async Task<Brief> ComposeAsync(DigestOrder order, CancellationToken cancellation)
    {
        var watches = new List<BriefWatch>();
        foreach (var watch in order.Watches)
            watches.Add(new BriefWatch(await ScopeWords.OfAsync(watch.Scope, groups, cancellation), watch.Scope));
        var zone = order.Subscription.Schedule?.ZoneInfo ?? await zones.FindAsync(order.Subscription.Channel, cancellation);
        return await composer.ComposeAsync(order.Subscription.Scope, watches, order.Due.Window, zone, cancellation);
    }

    /// <summary>Freezes digests that say the same, composed once.</summary>
    internal async Task<IReadOnlyList<FrozenDigest>> FreezeAsync(IReadOnlyList<DigestOrder> same, IReadOnlyDictionary<string, IChannelPoster> posters, CancellationToken cancellation)
    {
        var brief = await ComposeAsync(same[0], cancellation);
        IReadOnlyList<DeliveryMention> mentions = [.. brief.Mentions.Select(m => new DeliveryMention(m.AttackId, m.Title))];
        var parts = new Dictionary<string, IReadOnlyList<OutboxPart>>(StringComparer.Ordinal);
        var frozen = new List<FrozenDigest>(same.Count);
        foreach (var order in same)
        {
            var platform = order.Subscription.Channel.Platform;
            if (!parts.TryGetValue(platform, out var rendered))
                parts.Add(platform, rendered = [.. (await posters[platform].FreezeAsync(brief.Reply, cancellation)).Select(p => new OutboxPart(p))]);
            frozen.Add(Frozen(order, brief, rendered, mentions));
        }
        return frozen;
    }

    private static FrozenDigest Frozen(DigestOrder order, Brief brief, IReadOnlyList<OutboxPart> parts, IReadOnlyList<DeliveryMention> mentions)
    {
        var subscription = order.Subscription;
        var isSaid = brief.HasNews || subscription.SaysNothing || subscription.AskedAt is not null || order.Due.Window.Delay is not null;
        var delivery = isSaid ? new QueuedDelivery(order.Due.Key, DeliveryKind.Digest, subscription.Number, subscription.Channel, brief.Reply.Title, parts) { Mentions = mentions } : null;
        return new FrozenDigest(subscription, order.Due.Settled, order.Due.Cut, delivery);
    }
}
