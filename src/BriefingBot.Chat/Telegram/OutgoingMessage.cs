namespace BriefingBot.Chat.Telegram;

/// <summary>A message to a chat.</summary>
/// <param name="AnswerTo">The message that this one answers, shown above it; null for none.</param>
internal sealed record OutgoingMessage(ChatPlace Place, MessagePart Text, IReadOnlyList<IReadOnlyList<OutgoingButton>> Keyboard, long? AnswerTo = null);

/// <param name="Token">At most 64 bytes; comes back when the button is pressed.</param>
internal sealed record OutgoingButton(string Label, string Token);

internal enum SendStatus
{
    Sent,

    /// <summary>The chat does not take messages from the bot: blocked, removed.</summary>
    Gone,

    /// <summary>The platform refused it, or could not be reached; surely not sent.</summary>
    Refused,

    /// <summary>It may have arrived.</summary>
    Unknown,
}

/// <param name="MessageId">The new message's id, where one was sent.</param>
/// <param name="ChatId">Where it went: another chat than asked for where a group had become a supergroup.</param>
internal sealed record SendOutcome(SendStatus Status, string Description = "", long? MessageId = null, long? ChatId = null);
