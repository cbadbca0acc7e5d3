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
}
