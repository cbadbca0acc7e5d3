using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest pause 3</c>, <c>/digest resume 3</c>, and the same for watches.</summary>
internal sealed class DigestPausing(ISubscriptionStore store, SubscriptionFinder finder, SubscriptionText text)
{
    public async Task<Reply> PauseAsync(CommandCall call, SubscriptionKind kind, CancellationToken cancellation)
    {
        var (found, _, refusal) = await finder.FindAsync(call, kind, cancellation);
        if (found is null)
            return refusal!;
        var name = $"{SubscriptionReplies.Name(kind)} {found.Number}";
        if (found.PausedAt is not null)
            return SubscriptionReplies.Done("Paused", $"It is paused already: {await text.LineAsync(found, cancellation)}", new ReplyButton("Resume", $"/{SubscriptionReplies.Name(kind)} resume {found.Number}"));
        return await store.UpdateAsync(found with { PausedAt = call.Now, PauseReason = null }, cancellation)
            ? SubscriptionReplies.Done("Paused", $"Nothing comes from {name} until it is resumed; what is recorded meanwhile comes then.", new ReplyButton("Resume", $"/{SubscriptionReplies.Name(kind)} resume {found.Number}"))
            : SubscriptionReplies.Changed();
    }

    public async Task<Reply> ResumeAsync(CommandCall call, SubscriptionKind kind, CancellationToken cancellation)
    {
        var (found, _, refusal) = await finder.FindAsync(call, kind, cancellation);
        if (found is null)
            return refusal!;
        if (found.PausedAt is null)
            return SubscriptionReplies.Done("Running", $"It is not paused: {await text.LineAsync(found, cancellation)}");
        // Occurrences during the pause were not wanted; what was recorded then is in the next digest.
        var resumed = found with { PausedAt = null, PauseReason = null, Settled = call.Now };
        return await store.UpdateAsync(resumed, cancellation)
            ? await text.DoneAsync(resumed, "Resumed", cancellation)
            : SubscriptionReplies.Changed();
    }
}
