using BriefingBot.Ingestion.Fetching;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion;

/// <summary>
/// Every message that this project logs. Addresses arrive as text from <see cref="UrlText"/>, never as a Uri:
/// query strings and user names may hold secrets.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Debug, "Fetched {Url}: {Bytes} bytes in {Milliseconds} ms")]
    public static partial void Fetched(ILogger logger, string url, int bytes, long milliseconds);

    [LoggerMessage(1001, LogLevel.Information, "Did not fetch {Url} ({Kind}): {Sentence}")]
    public static partial void NotFetched(ILogger logger, string url, FetchFailure kind, string sentence);

    [LoggerMessage(1002, LogLevel.Warning, "Refused {Url} ({Reason}): {Sentence}")]
    public static partial void Refused(ILogger logger, string url, FetchRefusal reason, string sentence);

    [LoggerMessage(1003, LogLevel.Information, "{Host} asked for no requests until {Until}")]
    public static partial void HostRests(ILogger logger, string host, DateTimeOffset until);

    [LoggerMessage(1100, LogLevel.Error, "Reading {Origin} broke the reader")]
    public static partial void DocumentBrokeReader(ILogger logger, Exception fault, string origin);

    [LoggerMessage(1200, LogLevel.Warning, "Feed {Title} ({Id}) fails: {Problem}")]
    public static partial void FeedFails(ILogger logger, string title, string id, string problem);

    [LoggerMessage(1201, LogLevel.Warning, "Feed {Title} ({Id}) has recovered; it failed since {Since}")]
    public static partial void FeedRecovered(ILogger logger, string title, string id, DateTimeOffset? since);

    [LoggerMessage(1202, LogLevel.Information, "Feed {Title} ({Id}) moved to {Url}")]
    public static partial void FeedMoved(ILogger logger, string title, string id, string url);

    [LoggerMessage(1203, LogLevel.Error, "Checking feed {Id} broke")]
    public static partial void FeedCheckBroke(ILogger logger, Exception fault, string id);

    [LoggerMessage(1204, LogLevel.Information, "Feed {Id}: {New} new entries, {Documents} new documents, {Skipped} skipped")]
    public static partial void FeedChecked(ILogger logger, string id, int @new, int documents, int skipped);
}
