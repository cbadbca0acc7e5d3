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

    [LoggerMessage(3020, LogLevel.Error, "Digests could not be scheduled or made; the next look tries again")]
    public static partial void SchedulingFailed(ILogger logger, Exception fault);

    [LoggerMessage(3021, LogLevel.Error, "Watches could not be looked after; the next look tries again")]
    public static partial void WatchesFailed(ILogger logger, Exception fault);

    [LoggerMessage(3022, LogLevel.Error, "What was sent long ago could not be forgotten")]
    public static partial void OutboxNotTidied(ILogger logger, Exception fault);

    [LoggerMessage(3090, LogLevel.Warning, "The language model did not help: {Sentence}; answers go out without it")]
    public static partial void ModelFailed(ILogger logger, string sentence);
}
