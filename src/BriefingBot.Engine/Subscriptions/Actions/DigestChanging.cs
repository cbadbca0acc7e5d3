using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest change 3 08:00</c>: another time, other days or topics. The next digest begins where the last one ended, whatever changes.</summary>
internal sealed class DigestChanging(ISubscriptionStore store, SubscriptionFinder finder, ScopeReader scopes, SubscriptionText text)
{
    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var (found, rest, refusal) = await finder.FindAsync(call, SubscriptionKind.Digest, cancellation);
        if (found is null)
            return refusal!;
        var reading = ScheduleReader.Read(rest, call.Text(DigestCommand.DaysParameter), found.Schedule!);
        if (reading.Schedule is not { } schedule)
            return Reply.Invalid(reading.Fault!);
        var (scope, unread) = await scopes.ReadAsync(call, call.Text(DigestCommand.TopicParameter), found.Scope, cancellation);
        if (scope is null)
            return unread!;
        var changed = found with
        {
            Scope = scope,
            Schedule = schedule,
            // The new times hold from now on; a digest that is due by the old ones is made by them, or covered by the next.
            Settled = schedule == found.Schedule ? found.Settled : call.Now,
            SaysNothing = call.Text(DigestCommand.QuietDaysParameter) is { } quiet ? quiet != DigestCommand.Skip : found.SaysNothing,
        };
        return await store.UpdateAsync(changed, cancellation)
            ? await text.DoneAsync(changed, $"Digest {changed.Number} is changed", cancellation)
            : SubscriptionReplies.Changed();
    }
}
