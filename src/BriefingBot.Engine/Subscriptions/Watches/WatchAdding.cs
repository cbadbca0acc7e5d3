using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Subscriptions.Actions;

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary><c>/watch add isis-k, Mali min-killed:5 quiet:22:00-07:00</c>.</summary>
internal sealed class WatchAdding(ISubscriptionStore store, IBriefStore changes, ScopeReader scopes, SubscriptionText text)
{
    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Text(DigestCommand.WhatParameter) is not { } topics)
            return Reply.Invalid("What to watch is missing; write groups, countries, places or words, such as /watch add isis-k, Mali, or /watch add all min-killed:10.");
        var quiet = call.Text(WatchCommand.QuietParameter) is { } hours ? TimeOfDayText.ReadStretch(hours) : null;
        if (quiet is null && call.Text(WatchCommand.QuietParameter) is { } unread)
            return Reply.Invalid($"\"{CommandReader.Clip(unread)}\" is no stretch of the day; write quiet:22:00-07:00.");
        var cap = call.Arguments.Number(WatchCommand.CapParameter) ?? WatchLimits.HourlyCap;
        if (cap is < 1 or > WatchLimits.HighestCap)
            return Reply.Invalid($"The cap is {cap:N0} messages an hour; it lies between 1 and {WatchLimits.HighestCap}.");
        var (scope, refusal) = await scopes.ReadAsync(call, topics, BriefScope.Everything, cancellation);
        if (scope is null)
            return refusal!;
        if ((await store.OfChannelAsync(call.Asker.Channel, SubscriptionKind.Watch, cancellation)).Count >= DigestAdding.MostInChannel)
            return Reply.Invalid($"This channel has {DigestAdding.MostInChannel} watches already; take one away with /watch remove.");
        var newest = await changes.NewestChangeAsync(cancellation);
        var added = await store.AddAsync(
            new Subscription(0, SubscriptionKind.Watch, call.Asker.Channel, call.Asker.UserId, scope, new ChangeMark(newest.Number, call.Now)) { Settled = call.Now, Quiet = quiet, HourlyCap = cap },
            cancellation);
        return await text.DoneAsync(added, $"Watch {added.Number} is set up", cancellation);
    }
}
