namespace BriefingBot.Engine.Replies;

/// <summary>How a call ended; the JSON field <c>status</c> and the exit code derive from it.</summary>
public enum ReplyStatus
{
    Answered,
    NotFound,
    Ambiguous,
    Refused,
    Invalid,
    Failed,
}
