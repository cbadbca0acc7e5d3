using BriefingBot.Engine.Replies;

namespace BriefingBot.Cli;

/// <summary>Exit codes that scripts can use.</summary>
internal static class ExitCode
{
    public const int Answered = 0;
    public const int NotFound = 1;
    public const int BadUsage = 2;
    public const int Fault = 3;

    public static int Of(ReplyStatus status) => status switch
    {
        ReplyStatus.Answered => Answered,
        ReplyStatus.Invalid => BadUsage,
        ReplyStatus.Failed => Fault,
        _ => NotFound,
    };
}
