namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>The envelope of every answer of the Bot API.</summary>
internal sealed record Answer<T>(bool Ok, T? Result, int? ErrorCode, string? Description, AnswerParameters? Parameters);

internal sealed record AnswerParameters(long? MigrateToChatId, int? RetryAfter);
