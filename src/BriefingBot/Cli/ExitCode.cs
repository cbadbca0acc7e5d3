using BriefingBot.Engine.Replies;

namespace BriefingBot.Cli;

/// <summary>Exit codes that scripts can use.</summary>
internal static class ExitCode
{
    public const int Answered = 0;
    public const int NotFound = 1;
    public const int BadUsage = 2;
    public const int Fault = 3;

    /// <summary>Ctrl-C before the end, as shells count it: 128 and the number of SIGINT. A script must not take it for done.</summary>
    public const int Interrupted = 130;

    public static int Of(ReplyStatus status) => status switch
    {
        ReplyStatus.Answered => Answered,
        ReplyStatus.Invalid => BadUsage,
        ReplyStatus.Failed => Fault,
        _ => NotFound,
    };
}
