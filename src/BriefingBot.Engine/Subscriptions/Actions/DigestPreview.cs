using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest preview 3</c>: what the digest would say now. Nothing is sent, and the next digest says it again.</summary>
internal sealed class DigestPreview(ISubscriptionStore store, IBriefStore changes, SubscriptionFinder finder, DigestComposer composer)
{
    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var (found, _, refusal) = await finder.FindAsync(call, SubscriptionKind.Digest, cancellation);
        if (found is null)
            return refusal!;
        var window = DigestWindow.Since(found, await changes.NewestChangeAsync(cancellation), call.Now, null);
        var watches = await store.OfChannelAsync(call.Asker.Channel, SubscriptionKind.Watch, cancellation);
        var brief = await composer.ComposeAsync(new DigestOrder(found, new DigestWindow("preview", window, found.Settled), watches), cancellation);
        return brief.Reply with { Title = $"Preview: {brief.Reply.Title}", Private = true };
    }
}
