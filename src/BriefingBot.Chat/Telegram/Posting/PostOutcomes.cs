using System.Globalization;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Chat.Telegram.Posting;

/// <summary>
/// From a call's result to what became of the post. The platform has no idempotency key and promises nothing for its errors from 500 on:
/// only an answer that says "no", or no connection at all, counts as surely not sent.
/// </summary>
internal static class PostOutcomes
{
    // Refusals of the place, not of the message (Bot API, descriptions as the platform's server words them).
    private static readonly string[] GonePlaces =
    [
        "chat not found", "group chat was deactivated", "chat_write_forbidden", "have no rights to send", "not enough rights", "need administrator rights", "peer_id_invalid",
        "message thread not found", "topic_closed", "topic_deleted", "channel_private", "user_is_blocked", "chat_restricted", "bot is not a member", "kicked",
    ];

    public static PostOutcome Of(CallResult<WireSent> result, ChannelAddress channel) => result.Status switch
    {
        CallStatus.Ok when result.Value is { MessageId: > 0 } sent => new PostOutcome.Posted(sent.MessageId.ToString(CultureInfo.InvariantCulture)),
        CallStatus.Ok => new PostOutcome.Uncertain("the platform's answer names no message"),
        CallStatus.RetryAfter => new PostOutcome.NotSent(result.Description, result.RetryAfter),
        // Refused before anything was done, and for a reason that passes: the token is mended, another process stops.
        CallStatus.NotSent or CallStatus.NoSuchBot or CallStatus.Conflict => new PostOutcome.NotSent(result.Description),
        CallStatus.Migrated when result.MigratedTo is { } moved => new PostOutcome.Moved(channel with { ChannelId = moved.ToString(CultureInfo.InvariantCulture) }),
        CallStatus.Forbidden => new PostOutcome.Gone(result.Description),
        CallStatus.BadRequest or CallStatus.Migrated => Names(result.Description, GonePlaces) ? new PostOutcome.Gone(result.Description) : new PostOutcome.Refused(result.Description),
        _ => new PostOutcome.Uncertain(result.Description),
    };

    private static bool Names(string description, string[] faults) => faults.Any(f => description.Contains(f, StringComparison.OrdinalIgnoreCase));
}
