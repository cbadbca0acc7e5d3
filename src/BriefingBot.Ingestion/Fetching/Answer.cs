using System.Net;
using BriefingBot.Ingestion.Fetching.Bodies;
using BriefingBot.Ingestion.Fetching.Hosts;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Reads one HTTP response that is no redirect.</summary>
internal static class Answer
{
    /// <summary>How long a host rests that says "too many requests" without saying how long.</summary>
    private static readonly TimeSpan UnstatedRest = TimeSpan.FromMinutes(1);

    /// <summary>Freshness beyond this is not believed.</summary>
    private static readonly TimeSpan LongestFreshness = TimeSpan.FromDays(30);

    public static async Task<FetchResult> ReadAsync(HttpResponseMessage response, FetchRequest request, Uri uri, BodyLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        var host = UrlText.Host(uri);
        var now = clock.GetUtcNow();
        FetchResult result = response.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation =>
                await FetchedAsync(response, uri, limits, clock, cancellation),
            HttpStatusCode.NoContent or HttpStatusCode.ResetContent => Empty(uri),
            HttpStatusCode.NotModified when IsConditional(request) =>
                new FetchResult.NotModified { Uri = uri, Sentence = $"{host} has nothing newer" },
            HttpStatusCode.Gone => new FetchResult.Gone { Uri = uri, Sentence = $"{host} says that this page is gone for good" },
            var status => new FetchResult.Failed
            {
                Uri = uri,
                Kind = FetchFailure.Status,
                Status = (int)status,
                Sentence = $"{host} answered {StatusWords.Of(status)}",
                RetryAt = RetryAt(response, now),
            },
        };
        return result with
        {
            ETag = RawHeaders.Validator(RawHeaders.Response(response, "ETag")),
            LastModified = RawHeaders.Validator(RawHeaders.Content(response, "Last-Modified")),
            FreshUntil = FreshUntil(response, now),
        };
    }

    private static async Task<FetchResult> FetchedAsync(HttpResponseMessage response, Uri uri, BodyLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        var body = await BodyReader.ReadAsync(response, limits, clock, cancellation);
        if (body.Length == 0)
        {
            return Empty(uri);
        }

        var (contentType, charset) = RawHeaders.ContentType(response);
        return new FetchResult.Fetched
        {
            Uri = uri,
            Status = (int)response.StatusCode,
            Body = body,
            ContentType = contentType,
            Charset = charset,
            Sentence = $"{UrlText.Host(uri)} sent {ByteSize.Show(body.Length)}",
        };
    }

    private static FetchResult.Failed Empty(Uri uri) =>
        new() { Uri = uri, Kind = FetchFailure.Empty, Sentence = $"{UrlText.Host(uri)} answered with nothing in it" };

    private static bool IsConditional(FetchRequest request) => request.ETag is not null || request.LastModified is not null;

    private static DateTimeOffset? RetryAt(HttpResponseMessage response, DateTimeOffset now) =>
        RetryAfter.Read(RawHeaders.Response(response, "Retry-After"), now)
        ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? now + UnstatedRest : null);

    private static DateTimeOffset? FreshUntil(HttpResponseMessage response, DateTimeOffset now)
    {
        var latest = now + LongestFreshness;
        if (response.Headers.CacheControl is { } control && (control.NoCache || control.NoStore || control.MaxAge is not null))
        {
            var left = (control.NoCache || control.NoStore ? null : control.MaxAge - (response.Headers.Age ?? TimeSpan.Zero)) ?? TimeSpan.Zero;
            return left <= TimeSpan.Zero ? now : left > LongestFreshness ? latest : now + left;
        }

        return RetryAfter.ReadDate(RawHeaders.Content(response, "Expires")) is { } expires
            ? expires < now ? now : expires > latest ? latest : expires
            : null;
    }
}
