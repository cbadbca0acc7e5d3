using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Protocol;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Sending;

/// <summary>
/// Repeats a call only where surely nothing was done: told to wait, no connection, the group has a new id, the form was refused.
/// There is no idempotency key: what may have arrived is not sent again.
/// </summary>
internal sealed class TelegramSender(MessagePace pace, ChatMoves moves, TimeProvider clock, ILogger logger)
{
    private const int MostTries = 6;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ReconnectPause = TimeSpan.FromSeconds(2);

    /// <param name="call">One try, with the chat's id and the form to try.</param>
    public async Task<SendOutcome> SendAsync(long chatId, bool hasPicture, Func<long, SendForm, Task<CallResult<WireSent>>> call, CancellationToken cancellation)
    {
        var form = SendForm.Meant;
        await pace.WaitAsync(chatId, cancellation);
        var result = await call(chatId, form);
        for (var tries = 1; tries < MostTries && !result.IsOk; tries++)
        {
            if (result.Status == CallStatus.Migrated && result.MigratedTo is { } moved)
                chatId = await moves.FollowAsync(chatId, moved, cancellation);
            else if (result.Status == CallStatus.BadRequest && form.Easier(result.Description, hasPicture) is { } easier)
                form = easier;
            else if (result.Status == CallStatus.NotSent)
                await Task.Delay(ReconnectPause, clock, cancellation);
            else if (!await HeldAsync(chatId, result.RetryAfter, cancellation))
                break;
            result = await call(chatId, form);
        }
        if (!result.IsOk && !IsUnchanged(result))
            Log.NotSent(logger, chatId, result.Description);
        return Outcome(result, chatId);
    }

    // The chat's other messages wait too, and nobody else's.
    private async Task<bool> HeldAsync(long chatId, TimeSpan? told, CancellationToken cancellation)
    {
        if (told is not { } wait)
            return false;
        pace.Hold(chatId, wait);
        if (wait > LongestWait)
            return false;
        await pace.WaitAsync(chatId, cancellation);
        return true;
    }

    // An edit that changes nothing is refused, and done.
    private static bool IsUnchanged(CallResult<WireSent> result) =>
        result.Status == CallStatus.BadRequest && result.Description.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);

    private static SendOutcome Outcome(CallResult<WireSent> result, long chatId) => result.Status switch
    {
        CallStatus.Ok => new SendOutcome(SendStatus.Sent, MessageId: result.Value?.MessageId, ChatId: chatId),
        _ when IsUnchanged(result) => new SendOutcome(SendStatus.Sent, ChatId: chatId),
        CallStatus.Forbidden => new SendOutcome(SendStatus.Gone, result.Description),
        CallStatus.OutcomeUnknown or CallStatus.ServerError => new SendOutcome(SendStatus.Unknown, result.Description),
        _ => new SendOutcome(SendStatus.Refused, result.Description),
    };
}
