using System.Text.Json;

namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>From an answer's status and body to a result. A body that is none of the platform's comes from something in between.</summary>
internal static class AnswerReader
{
    private const int LongestDescription = 300;

    public static CallResult<T> Read<T>(string method, int code, string body, string token)
    {
        Answer<T>? answer;
        try
        {
            answer = JsonSerializer.Deserialize<Answer<T>>(body, BotApiJson.Options);
        }
        catch (JsonException)
        {
            answer = null;
        }
        if (answer is { Ok: true } && code is >= 200 and < 300)
            return new CallResult<T>(CallStatus.Ok, answer.Result);
        if (answer is null && code is >= 200 and < 300)
            return new CallResult<T>(CallStatus.OutcomeUnknown, Description: $"{method} was answered with something that is not the Bot API's");
        var told = answer?.ErrorCode is { } error and >= 400 ? error : code;
        return new CallResult<T>(
            Status(told, answer?.Parameters),
            Description: $"{method}: {told} {Clean(answer?.Description, token)}".TrimEnd(),
            RetryAfter: told == 429 ? TimeSpan.FromSeconds(Math.Max(1, answer?.Parameters?.RetryAfter ?? 1)) : null,
            MigratedTo: answer?.Parameters?.MigrateToChatId);
    }

    private static CallStatus Status(int code, AnswerParameters? parameters) => code switch
    {
        _ when parameters?.MigrateToChatId is not null => CallStatus.Migrated,
        429 => CallStatus.RetryAfter,
        401 or 404 => CallStatus.NoSuchBot,
        403 => CallStatus.Forbidden,
        408 => CallStatus.OutcomeUnknown,
        409 => CallStatus.Conflict,
        >= 500 => CallStatus.ServerError,
        _ => CallStatus.BadRequest,
    };

    // A proxy may repeat the address that it was asked for.
    private static string Clean(string? description, string token)
    {
        var text = (description ?? "").Replace(token, "[token]", StringComparison.Ordinal);
        return text.Length > LongestDescription ? text[..LongestDescription] : text;
    }
}
