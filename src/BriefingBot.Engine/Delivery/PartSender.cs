using BriefingBot.Engine.Replies;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine.Delivery;

/// <summary>Makes one attempt for one message, and writes down that it does before, and what came of it after.</summary>
/// <param name="jitter">Draws a number from 0 to 1; called from many threads.</param>
public sealed class PartSender(IOutbox outbox, DeliveryPace pace, TimeProvider clock, Func<double> jitter, ILogger<PartSender> logger)
{
    /// <summary>Sends the channel's next message; false where there is none that may be sent now.</summary>
    public async Task<bool> SendNextAsync(IChannelPoster poster, ChannelAddress channel, CancellationToken cancellation)
    {
        if (!await IsTurnAsync(poster, channel, cancellation))
            return false;
        using var turn = await pace.TakeAsync(poster.Platform, poster.MostAtOnce, cancellation);
        if (await outbox.IntendAsync(channel, clock.GetUtcNow(), cancellation) is not { } part)
            return false;
        if (part is { MustEdit: true, EditsMessage: null })
        {
            await SettleAsync(part, new PartSettlement(PartState.Failed, "The message to be corrected never arrived."));
            return true;
        }
        if (DeliveryPolicy.IsTooOldToRepeat(part, clock.GetUtcNow()))
        {
            if (await FromThePastAsync(poster, part) is { } settled)
            {
                await SettleAsync(part, settled);
                return true;
            }
            part = part with { DoubtSince = null };
        }
        var outcome = await AttemptAsync(poster, part);
        await SettleAsync(part, DeliveryPolicy.After(part, outcome, poster.ClearsDoubt, clock.GetUtcNow(), jitter()));
        await FollowAsync(poster, part, outcome, cancellation);
        return outcome is not PostOutcome.Moved;
    }

    /// <summary>Settles what an earlier run left open.</summary>
    public async Task SettleInterruptedAsync(IChannelPoster poster, CancellationToken cancellation)
    {
        foreach (var part in (await outbox.InterruptedAsync(cancellation)).Where(p => p.Channel.Platform == poster.Platform))
            await SettleAsync(part, DeliveryPolicy.AfterCrash(part, poster.ClearsDoubt, clock.GetUtcNow()));
    }

    // All waiting is done before the intent is written down: a kill leaves in doubt what was under way, and nothing else.
    private async Task<bool> IsTurnAsync(IChannelPoster poster, ChannelAddress channel, CancellationToken cancellation)
    {
        if (!await outbox.IsReadyAsync(channel, clock.GetUtcNow(), cancellation))
            return false;
        if (await poster.TurnAsync(channel, cancellation) is not { } wait)
            return true;
        await outbox.PostponeAsync(channel, clock.GetUtcNow() + wait, cancellation);
        return false;
    }

    /// <summary>What the channel says of an attempt that may have arrived; null where the message surely does not stand there.</summary>
    private async Task<PartSettlement?> FromThePastAsync(IChannelPoster poster, ReadyPart part)
    {
        switch (await LookBackAsync(poster, part))
        {
            case PastPost.Stands stands:
                // Two parts may say the same: what another one is known to have posted is not this one.
                return await outbox.FirstUnknownAsync(part.Channel, stands.MessageIds, CancellationToken.None) is { } message ? new PartSettlement(PartState.Sent, MessageId: message) : null;
            case PastPost.Hidden hidden:
                return new PartSettlement(PartState.Uncertain, hidden.Reason, DoubtSince: part.DoubtSince);
            case PastPost.NotNow notNow:
                return DeliveryPolicy.After(part, new PostOutcome.NotSent(notNow.Reason, notNow.RetryAfter), poster.ClearsDoubt, clock.GetUtcNow(), jitter());
            default:
                return null;
        }
    }

    private async Task<PastPost> LookBackAsync(IChannelPoster poster, ReadyPart part)
    {
        try
        {
            return await poster.LookBackAsync(part.Channel, part.Frozen, part.Nonce, part.DoubtSince!.Value, CancellationToken.None);
        }
        catch (Exception fault)
        {
            Log.PosterBroke(logger, fault, poster.Platform);
            return new PastPost.NotNow("The look into the channel broke off.");
        }
    }

    // An attempt is not cut off when the service stops: its outcome would be unknown. An exception leaves it unknown just so.
    private async Task<PostOutcome> AttemptAsync(IChannelPoster poster, ReadyPart part)
    {
        try
        {
            return part.EditsMessage is { } message
                ? await poster.EditAsync(part.Channel, message, part.Frozen, CancellationToken.None)
                : await poster.PostAsync(part.Channel, part.Frozen, part.Nonce, CancellationToken.None);
        }
        catch (Exception fault)
        {
            Log.PosterBroke(logger, fault, poster.Platform);
            return new PostOutcome.Uncertain("The attempt broke off.");
        }
    }

    // Also while the service stops: an outcome that is known is not thrown away.
    private Task SettleAsync(ReadyPart part, PartSettlement settlement) => outbox.SettleAsync(part.Id, settlement, clock.GetUtcNow(), CancellationToken.None);

    private async Task FollowAsync(IChannelPoster poster, ReadyPart part, PostOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is PostOutcome.Moved moved)
            await outbox.MoveChannelAsync(part.Channel, moved.To, CancellationToken.None);
        if (outcome is not PostOutcome.Gone gone)
            return;
        Log.ChannelGone(logger, poster.Platform, gone.Reason);
        foreach (var paused in await outbox.CloseChannelAsync(part.Channel, gone.Reason, clock.GetUtcNow(), CancellationToken.None))
            await TellOwnerAsync(poster, paused, gone.Reason, cancellation);
    }

    private async Task TellOwnerAsync(IChannelPoster poster, PausedSubscription paused, string reason, CancellationToken cancellation)
    {
        if (await poster.PrivateChannelAsync(paused.OwnerId, cancellation) is not { } owner || owner == paused.Channel)
            return;
        var word = new Reply(ReplyStatus.Failed, $"Subscription {paused.Number} is paused")
        {
            Summary = $"Nothing can be posted any more in the channel that it was made for ({reason.TrimEnd('.')}). Once the channel can be written to again, /digest resume {paused.Number} (of a watch /watch resume {paused.Number}) there goes on with what was recorded since, and /digest status shows what was not sent.",
        };
        var parts = await poster.FreezeAsync(word, cancellation);
        var key = FormattableString.Invariant($"gone/{paused.Number}/{clock.GetUtcNow().ToUnixTimeMilliseconds()}");
        await outbox.AddAsync(new QueuedDelivery(key, DeliveryKind.Notice, null, owner, word.Title, [.. parts.Select(p => new OutboxPart(p))]), clock.GetUtcNow(), cancellation);
    }

}
