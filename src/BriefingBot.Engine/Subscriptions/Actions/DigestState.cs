using System.Globalization;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest status</c>: what was sent, what waits, what is uncertain or failed, with a button to send it again.</summary>
internal sealed class DigestState(ISubscriptionStore store, IDigestStore digests, IOutbox outbox, IChannelZones zones, SubscriptionText text, DeliverySignal signal)
{
    private const int MostShown = 20;
    private const int MostButtons = 5;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var channel = call.Asker.Channel;
        var zone = await zones.FindAsync(channel, cancellation);
        var open = await outbox.OpenAsync(channel, MostShown, cancellation);
        var counts = await outbox.CountAsync(channel, cancellation);
        var last = await digests.LastOfChannelAsync(channel, cancellation);
        var lines = new List<Cited>();
        foreach (var subscription in await store.OfChannelAsync(channel, SubscriptionKind.Digest, cancellation))
            lines.Add(await text.LineAsync(subscription, cancellation) + Last(last.FirstOrDefault(d => d.Subscription == subscription.Number), zone));
        var blocks = new List<ReplyBlock>();
        if (lines.Count > 0)
            blocks.Add(new ListBlock("Digests", lines));
        if (open.Count > 0)
            blocks.Add(new ListBlock("Not sent, or not for certain", [.. open.Select(p => (Cited)Line(p, zone))]));
        return new Reply(ReplyStatus.Answered, "Digest status")
        {
            Summary = Summary(lines.Count, counts),
            Blocks = blocks,
            Buttons = [.. open.Where(p => p.State is PartState.Uncertain or PartState.Failed).Take(MostButtons).Select(p => new ReplyButton($"Send message {p.Id} again", FormattableString.Invariant($"/digest again {p.Id}")))],
            Record = new ReplyRecord("delivery", new { queued = counts.Queued, uncertain = counts.Uncertain, failed = counts.Failed, open = open.Select(Record).ToList() }),
            Private = true,
        };
    }

    /// <summary><c>/digest again 17</c>: sends a message once more that is uncertain or failed.</summary>
    public async Task<Reply> AgainAsync(CommandCall call, CancellationToken cancellation)
    {
        var typed = call.Text(DigestCommand.WhatParameter) ?? "";
        if (!long.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var part))
            return Reply.Invalid("The number of the message is missing; /digest status shows it.");
        if (!await outbox.RetryAsync(part, call.Asker.Channel, call.Now, cancellation))
            return Reply.NotFound("Nothing to send", $"No message {part} of this channel is uncertain or failed; /digest status shows those that are.");
        signal.Raise();
        return SubscriptionReplies.Done("Sent again", $"Message {part} goes out again.", new ReplyButton("Status", "/digest status"));
    }

    private static string Summary(int digests, OutboxCounts counts) => counts is { Queued: 0, Uncertain: 0, Failed: 0 }
        ? $"{digests:N0} digests in this channel; nothing waits, nothing failed."
        : $"{digests:N0} digests in this channel; {counts.Queued:N0} messages wait, {counts.Uncertain:N0} may or may not have arrived, {counts.Failed:N0} failed.";

    private static string Last(MadeDigest? last, TimeZoneInfo zone) => last is null
        ? " None was sent yet."
        : $" Last: {SubscriptionReplies.Time(last.Composed, zone)}, {last.Sent:N0} of {last.Parts:N0} messages sent.";

    private static string Line(OpenPart part, TimeZoneInfo zone)
    {
        var state = part.State switch
        {
            PartState.Uncertain => "may or may not have arrived; look whether it is there before you send it again",
            PartState.Failed => "failed",
            PartState.Intended => "is being sent",
            _ when part.Attempts > 0 && part.NextAt is { } next => $"waits, next attempt {SubscriptionReplies.Time(next, zone)}",
            _ => "waits",
        };
        var reason = part.Reason is { } why ? $" ({why.TrimEnd('.')})" : "";
        return $"Message {part.Id}, {part.Number:N0} of {part.Count:N0} of \"{CommandReader.Clip(part.Title)}\": {state}{reason}, since {SubscriptionReplies.Time(part.Since, zone)}.";
    }

    private static object Record(OpenPart p) => new { message = p.Id, subscription = p.Subscription, part = p.Number, of = p.Count, state = p.State.ToString().ToLowerInvariant(), reason = p.Reason, attempts = p.Attempts, since = p.Since, next = p.NextAt };
}
