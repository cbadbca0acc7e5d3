using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;

namespace BriefingBot.Engine.Subscriptions.Corrections;

/// <summary>
/// Puts right at once what a digest reported: a corrected figure, or that it was no attack. The message gets a marked line beside what it says wrong; nothing in it is rewritten.
/// Where it cannot be edited any more, a notice tells the correction. The next digest has it among its changes too.
/// </summary>
public sealed class CorrectionRunner(
    ICorrectionStore store, ISubscriptionStore subscriptions, IBriefStore changes, IAttackStore attacks, GroupCatalogue groups, ReplyCheck check, IStatusStore status, IChannelZones zones,
    IEnumerable<IChannelPoster> posters, DeliverySignal signal, TimeProvider clock)
{
    /// <summary>How far back what was posted is put right.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var newest = (await changes.NewestChangeAsync(cancellation)).Number;
        var cut = await store.CutAsync(cancellation);
        if (newest <= cut)
            return;
        var told = new List<QueuedDelivery>();
        foreach (var same in (await store.FindAsync(cut, newest, now - Reach, cancellation)).GroupBy(e => e.Change.Number))
        {
            if (await LineAsync(same.First().Change, now, cancellation) is not { } corrected)
                continue;
            foreach (var error in same)
            {
                if (await DeliveryAsync(error, corrected, cancellation) is { } delivery)
                    told.Add(delivery);
            }
        }
        await store.RecordAsync(newest, told, now, cancellation);
        if (told.Count > 0)
            signal.Raise();
    }

    private async Task<Corrected?> LineAsync(Change change, DateTimeOffset now, CancellationToken cancellation)
    {
        await groups.PrepareAsync(cancellation);
        var window = new BriefWindow.Recorded(change.Number - 1, change.Number, change.At.AddMinutes(-1), now > change.At ? now : change.At);
        var news = WindowNews.Of(await changes.ReadAsync(window, cancellation), window, check).Events.FirstOrDefault(e => e.Main.Attack.Id == change.AttackId);
        if (news?.ChangeLine is { } line)
            return new Corrected(news.Main.Attack, news.Main.Attack.Title, line, news.Main.Traits);
        // What an analyst decided is known by the program itself and needs no source.
        return change.Kind == ChangeKind.Rejected && await attacks.FindAsync(change.AttackId, cancellation) is { } attack
            ? new Corrected(attack, attack.Title, "An analyst found that this was no attack, or none that happened.", AttackTraits.Of(attack))
            : null;
    }

    private async Task<QueuedDelivery?> DeliveryAsync(PostedError error, Corrected corrected, CancellationToken cancellation)
    {
        var subscription = await subscriptions.FindAsync(error.Subscription, cancellation);
        var poster = posters.FirstOrDefault(p => p.Platform == subscription?.Channel.Platform);
        if (subscription is not { PausedAt: null } || poster is null || !new ScopeFilter(subscription.Scope).Fits(corrected.Traits))
            return null;
        var zone = subscription.Schedule?.ZoneInfo ?? await zones.FindAsync(subscription.Channel, cancellation);
        var notice = await NoticeAsync(error, corrected, subscription, zone, poster, cancellation);
        var edits = await EditsAsync(error, corrected, zone, poster, cancellation);
        return edits.Count == 0 ? notice : notice with { Key = $"{notice.Key}/edit", Parts = edits, StandIn = notice };
    }

    private async Task<IReadOnlyList<OutboxPart>> EditsAsync(PostedError error, Corrected corrected, TimeZoneInfo zone, IChannelPoster poster, CancellationToken cancellation)
    {
        if (error.Words is not { } words || CorrectionLine.Of(error.Change, corrected.Attack, words, zone, check) is not { } amendment)
            return [];
        var parts = await store.PartsAsync(error.Delivery, cancellation);
        return [.. parts.Select(p => poster.Amend(p.Frozen, amendment) is { } amended ? new OutboxPart(amended, p.Id) : null).OfType<OutboxPart>()];
    }

    private async Task<QueuedDelivery> NoticeAsync(PostedError error, Corrected corrected, Subscription subscription, TimeZoneInfo zone, IChannelPoster poster, CancellationToken cancellation)
    {
        var reply = new Reply(ReplyStatus.Answered, $"Correction: {corrected.Title}")
        {
            Summary = corrected.Line,
            Blocks = [new TextBlock($"It was reported here in the digest of {SubscriptionReplies.Time(error.Composed, zone)}.")],
            Buttons = [new ReplyButton("All that is known", $"/attack {error.Change.AttackId}")],
            AsOf = await status.AsOfAsync(cancellation),
        };
        var parts = await poster.FreezeAsync(reply, cancellation);
        return new QueuedDelivery(
            FormattableString.Invariant($"correction/{subscription.Number}/{error.Change.Number}"), DeliveryKind.Correction, subscription.Number, subscription.Channel, reply.Title, [.. parts.Select(p => new OutboxPart(p))]);
    }

    private sealed record Corrected(Attack Attack, string Title, Cited Line, AttackTraits Traits);
}
