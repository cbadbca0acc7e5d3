using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest run 3</c>: the digest now, whatever its schedule says; the next one begins after it.</summary>
internal sealed class DigestRunning(ISubscriptionStore store, IDigestStore digests, IBriefStore changes, SubscriptionFinder finder, DigestComposer composer)
{
    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var (found, _, refusal) = await finder.FindAsync(call, SubscriptionKind.Digest, cancellation);
        if (found is null)
            return refusal!;
        if (call.Asker.Channel.Platform == Asker.Local.Platform)
            return await ShowAsync(found, call, cancellation);
        await store.RequestAsync(found.Number, call.Now, cancellation);
        return SubscriptionReplies.Done("On its way", $"Digest {found.Number} is being made and will be posted here; the next one begins where it ends.", new ReplyButton("Status", "/digest status"));
    }

    // The terminal is no channel that could be posted to: the reply is the delivery.
    private async Task<Reply> ShowAsync(Subscription found, CommandCall call, CancellationToken cancellation)
    {
        var window = DigestWindow.Since(found, await changes.NewestChangeAsync(cancellation), call.Now, null);
        var due = new DigestWindow("shown", window, found.Settled > call.Now ? found.Settled : call.Now);
        var watches = await store.OfChannelAsync(call.Asker.Channel, SubscriptionKind.Watch, cancellation);
        var brief = await composer.ComposeAsync(new DigestOrder(found, due, watches), cancellation);
        return await digests.FreezeAsync([new FrozenDigest(found, due.Settled, due.Cut, null)], call.Now, cancellation) == 1 ? brief.Reply : SubscriptionReplies.Changed();
    }
}
