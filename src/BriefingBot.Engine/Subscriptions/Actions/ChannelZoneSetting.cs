using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary><c>/digest zone Europe/Berlin</c>: the clocks that the channel goes by. Digests keep the zone that they were set up with.</summary>
internal sealed class ChannelZoneSetting(IChannelZones zones)
{
    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Text(DigestCommand.WhatParameter) is not { } typed)
            return SubscriptionReplies.Done("Time zone", $"The clocks of this channel show {(await zones.FindAsync(call.Asker.Channel, cancellation)).Id}; /digest zone Europe/Berlin sets them.");
        var reading = ZoneText.Read(typed);
        if (reading.Zone is not { } zone)
            return Reply.Invalid(reading.Fault!);
        await zones.SetAsync(call.Asker.Channel, zone, cancellation);
        return SubscriptionReplies.Done("Time zone", $"The clocks of this channel show {zone} now: {SubscriptionReplies.Time(call.Now, TimeZoneInfo.FindSystemTimeZoneById(zone))}. Digests that are set up keep their own.");
    }
}
