using System.Net;
using BriefingBot.Ingestion.Fetching.Bodies;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Builds the request that goes over the wire.</summary>
internal static class RequestMessages
{
    public static HttpRequestMessage Create(FetchRequest request, Uri uri, string userAgent)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, uri) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accept(request.Purpose));
        message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        AddValidator(message, "If-None-Match", request.ETag);
        AddValidator(message, "If-Modified-Since", request.LastModified);
        return message;
    }

    private static void AddValidator(HttpRequestMessage message, string name, string? value)
    {
        if (RawHeaders.IsSendable(value))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string Accept(FetchPurpose purpose) => purpose switch
    {
        FetchPurpose.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1",
        FetchPurpose.Article => "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1",
        _ => "text/plain, */*;q=0.1",
    };
}
