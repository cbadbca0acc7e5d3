namespace BriefingBot;

internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Warning, "Feeds were not checked: {Sentence}")]
    public static partial void FeedsNotChecked(ILogger logger, string sentence);

    [LoggerMessage(3001, LogLevel.Error, "Checking feed {Id} broke")]
    public static partial void FeedCheckBroke(ILogger logger, Exception fault, string id);

    [LoggerMessage(3002, LogLevel.Error, "Reading documents for attacks failed; the next round tries again")]
    public static partial void ReadingFailed(ILogger logger, Exception fault);

    [LoggerMessage(3003, LogLevel.Error, "Old questions were not deleted; the next round tries again")]
    public static partial void DeletionFailed(ILogger logger, Exception fault);
}
