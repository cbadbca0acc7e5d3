namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>What a call gave. The description is the platform's, or ours where no answer came; it never holds the token.</summary>
internal sealed record CallResult<T>(CallStatus Status, T? Value = default, string Description = "", TimeSpan? RetryAfter = null, long? MigratedTo = null)
{
    public bool IsOk => Status == CallStatus.Ok;
}
