using System.Globalization;
using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Posting;

/// <summary>Posts digests and the like to chats, topics and channels. It shares the pace of the answers.</summary>
internal sealed class TelegramPoster(TelegramClient client, ReplyMessages messages, TelegramKeyboard keyboards, MessagePace pace, ChatMoves moves) : IChannelPoster
{
    // A turn that comes sooner is waited for; for a later one the caller has better things to do.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(2);

    public string Platform => TelegramAccess.Platform;

    // There is no idempotency key, and a bot cannot read a chat's past.
    public bool ClearsDoubt => false;

    // What the platform takes in all, 30 a second, at a round trip of a tenth of a second.
    public int MostAtOnce => 3;

    public async Task<IReadOnlyList<FrozenPart>> FreezeAsync(Reply reply, CancellationToken cancellation)
    {
        var parts = messages.Of(reply);
        var keyboard = WireKeyboards.Of(await keyboards.OfAsync(reply, cancellation));
        return [.. parts.Select((part, i) => FrozenMessage.Freeze(part, i == ReplyMessages.KeyboardAt(parts) ? keyboard : null))];
    }

    public FrozenPart? Amend(FrozenPart part, Amendment amendment) => FrozenMessage.Amend(part, amendment);

    public async Task<TimeSpan?> TurnAsync(ChannelAddress channel, CancellationToken cancellation)
    {
        // Of an address that is none the attempt says so.
        if (!TryId(channel.ChannelId, out var chat))
            return null;
        if (pace.Expected(chat) is var wait && wait > LongestTurn)
            return wait;
        await pace.WaitAsync(chat, cancellation);
        return null;
    }

    public Task<PastPost> LookBackAsync(ChannelAddress channel, FrozenPart part, string nonce, DateTimeOffset since, CancellationToken cancellation) =>
        Task.FromResult<PastPost>(new PastPost.Hidden("Telegram shows bots nothing of what was written before"));

    public Task<PostOutcome> PostAsync(ChannelAddress channel, FrozenPart part, string nonce, CancellationToken cancellation) =>
        AttemptAsync(channel, part, (call, chat, topic, form) => call.SendAsync(client, chat, topic, null, form, cancellation), cancellation);

    public async Task<PostOutcome> EditAsync(ChannelAddress channel, string messageId, FrozenPart part, CancellationToken cancellation)
    {
        if (!TryId(messageId, out var message))
            return new PostOutcome.Refused($"\"{messageId}\" is no message of Telegram");
        var outcome = await AttemptAsync(channel, part, (call, chat, _, form) => call.EditAsync(client, chat, message, form, cancellation), cancellation);
        // An edit that changes nothing is refused, and done.
        return outcome is PostOutcome.Refused { Reason: var reason } && reason.Contains("message is not modified", StringComparison.OrdinalIgnoreCase) ? new PostOutcome.Posted(messageId) : outcome;
    }

    /// <summary>The platform lets a bot write to those alone who wrote to it before; it knows their chats and nobody else's.</summary>
    public async Task<ChannelAddress?> PrivateChannelAsync(string userId, CancellationToken cancellation)
    {
        if (!TryId(userId, out var user) || user <= 0)
            return null;
        var found = await client.GetChatAsync(new GetChat(user), cancellation);
        return found.Status is CallStatus.BadRequest or CallStatus.Forbidden ? null : new ChannelAddress(Platform, userId);
    }

    private async Task<PostOutcome> AttemptAsync(ChannelAddress channel, FrozenPart part, Func<OutgoingCall, long, long?, SendForm, Task<CallResult<WireSent>>> call, CancellationToken cancellation)
    {
        if (FrozenMessage.Thaw(part) is not { } thawed)
            return new PostOutcome.Refused("the message kept for sending cannot be read");
        if (!TryId(channel.ChannelId, out var chat) || !TryTopic(channel.ThreadId, out var topic))
            return new PostOutcome.Refused($"{channel.ChannelId} is no chat of Telegram");
        var outgoing = OutgoingCall.Of(thawed.Message, thawed.File);
        var form = SendForm.Meant;
        // The turn was taken a moment ago: the chat's pause counts from now.
        pace.Hold(chat, ChatPace.BetweenMessages);
        var result = await call(outgoing, chat, topic, form);
        while (result.Status == CallStatus.BadRequest && form.Easier(result.Description, outgoing.HasFile) is { } easier)
        {
            form = easier;
            result = await call(outgoing, chat, topic, form);
        }
        if (result.RetryAfter is { } told)
            pace.Hold(chat, told);
        if (result.MigratedTo is { } moved)
            await moves.FollowAsync(chat, moved, cancellation);
        return PostOutcomes.Of(result, channel);
    }

    private static bool TryId(string text, out long id) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);

    private static bool TryTopic(string? text, out long? topic)
    {
        topic = text is not null && TryId(text, out var id) ? id : null;
        return text is null || topic is not null;
    }
}
