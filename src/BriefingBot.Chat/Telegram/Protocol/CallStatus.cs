namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>How a call of the Bot API ended.</summary>
internal enum CallStatus
{
    Ok,

    /// <summary>429: nothing was done; the chat, or all, may be written to again after <see cref="CallResult{T}.RetryAfter"/>.</summary>
    RetryAfter,

    /// <summary>The group is a supergroup now, with the id <see cref="CallResult{T}.MigratedTo"/>; nothing was done.</summary>
    Migrated,

    /// <summary>403: the user blocked the bot, or the group removed it.</summary>
    Forbidden,

    /// <summary>409: a webhook is set, or another process asks for updates.</summary>
    Conflict,

    /// <summary>401 or 404: there is no bot of this token.</summary>
    NoSuchBot,

    /// <summary>400 and other refusals: the description says why.</summary>
    BadRequest,

    /// <summary>5xx: the platform or something before it failed; whether anything was done is not known.</summary>
    ServerError,

    /// <summary>No connection came about: surely nothing was done.</summary>
    NotSent,

    /// <summary>The request went out and its answer was lost: it may have been done.</summary>
    OutcomeUnknown,
}
