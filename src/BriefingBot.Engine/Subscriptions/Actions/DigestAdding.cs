using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest add 07:00 Europe/Berlin topic:Mali</c>.</summary>
internal sealed class DigestAdding(ISubscriptionStore store, IChannelZones zones, IBriefStore changes, ScopeReader scopes, SubscriptionText text)
{
    public const int MostInChannel = 20;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Text(DigestCommand.WhatParameter) is not { } words)
            return Reply.Invalid("The time is missing; write a time and a time zone, such as /digest add 07:00 Europe/Berlin.");
        var zone = await zones.FindAsync(call.Asker.Channel, cancellation);
        var reading = ScheduleReader.Read(words, call.Text(DigestCommand.DaysParameter), new DigestSchedule(default, Weekdays.All, zone.Id));
        if (reading.Schedule is not { } schedule)
            return Reply.Invalid(reading.Fault!);
        var (scope, refusal) = await scopes.ReadAsync(call, call.Text(DigestCommand.TopicParameter), BriefScope.Everything, cancellation);
        if (scope is null)
            return refusal!;
        if ((await store.OfChannelAsync(call.Asker.Channel, SubscriptionKind.Digest, cancellation)).Count >= MostInChannel)
            return Reply.Invalid($"This channel has {MostInChannel} digests already; take one away with /digest remove.");
        var newest = await changes.NewestChangeAsync(cancellation);
        var added = await store.AddAsync(
            new Subscription(0, SubscriptionKind.Digest, call.Asker.Channel, call.Asker.UserId, scope, new ChangeMark(newest.Number, call.Now))
            {
                Schedule = schedule,
                Settled = call.Now,
                SaysNothing = call.Text(DigestCommand.QuietDaysParameter) != DigestCommand.Skip,
            },
            cancellation);
        return await text.DoneAsync(added, $"Digest {added.Number} is set up", cancellation);
    }
}
