using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest remove 3</c>, <c>/watch remove 3</c>.</summary>
internal sealed class SubscriptionRemoval(ISubscriptionStore store, SubscriptionFinder finder)
{
    public async Task<Reply> AnswerAsync(CommandCall call, SubscriptionKind kind, CancellationToken cancellation)
    {
        if (call.Text(DigestCommand.WhatParameter) is null)
            return Reply.Invalid($"The number is missing; /{call.Spec.Name} list shows it, and /{call.Spec.Name} remove 3 takes away number 3.");
        var (found, _, refusal) = await finder.FindAsync(call, kind, cancellation);
        if (found is null)
            return refusal!;
        await store.RemoveAsync(found.Number, cancellation);
        return SubscriptionReplies.Done("Removed", $"{(kind == SubscriptionKind.Digest ? "Digest" : "Watch")} {found.Number} is gone, with what it had not sent yet.");
    }
}
