using BriefingBot.Chat.Telegram.Protocol;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>
/// Repeats a call only where surely nothing was done: told to wait, no connection, the group has a new id, the markup was refused.
/// There is no idempotency key: what may have arrived is not sent again.
/// </summary>
internal sealed class TelegramSender(TimeProvider clock, ILogger logger)
{
    private const int MostTries = 6;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ReconnectPause = TimeSpan.FromSeconds(2);

    /// <param name="call">One try, with the chat's id and whether as plain text.</param>
    public async Task<SendOutcome> SendAsync<T>(long chatId, Func<long, bool, Task<CallResult<T>>> call, CancellationToken cancellation)
    {
        var plain = false;
        var result = await call(chatId, plain);
        for (var tries = 1; tries < MostTries && !result.IsOk; tries++)
        {
            if (result.Status == CallStatus.Migrated && result.MigratedTo is { } moved)
                chatId = moved;
            else if (result.Status == CallStatus.BadRequest && !plain && IsMarkupFault(result.Description))
                plain = true;
            else if (Pause(result) is { } pause && pause <= LongestWait)
                await Task.Delay(pause, clock, cancellation);
            else
                break;
            result = await call(chatId, plain);
        }
        if (!result.IsOk)
            Log.NotSent(logger, chatId, result.Description);
        return Outcome(result);
    }

    private static TimeSpan? Pause<T>(CallResult<T> result) => result.Status switch
    {
        CallStatus.RetryAfter => result.RetryAfter,
        CallStatus.NotSent => ReconnectPause,
        _ => null,
    };

    private static bool IsMarkupFault(string description) => description.Contains("can't parse entities", StringComparison.OrdinalIgnoreCase);

    private static SendOutcome Outcome<T>(CallResult<T> result) => result.Status switch
    {
        CallStatus.Ok => new SendOutcome(SendStatus.Sent),
        // An edit that changes nothing is refused, and done.
        CallStatus.BadRequest when result.Description.Contains("message is not modified", StringComparison.OrdinalIgnoreCase) => new SendOutcome(SendStatus.Sent),
        CallStatus.Forbidden => new SendOutcome(SendStatus.Gone, result.Description),
        CallStatus.OutcomeUnknown or CallStatus.ServerError => new SendOutcome(SendStatus.Unknown, result.Description),
        _ => new SendOutcome(SendStatus.Refused, result.Description),
    };
}
