using System.Net;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Follows redirects by hand: counts them, finds circles, and remembers where the page has moved for good.</summary>
internal sealed class RedirectTrail(int limit)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private bool _onlyPermanent = true;
    private int _followed;

    /// <summary>Gets the end of the unbroken chain of permanent redirects at the beginning.</summary>
    public Uri? MovedTo { get; private set; }

    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Finds the next address of a redirect, or the result when it is not followed.</summary>
    public (Uri? Next, FetchResult? Result) Follow(Uri from, HttpResponseMessage response)
    {
        var host = UrlText.Host(from);
        _visited.Add(from.AbsoluteUri);
        if (!Uri.TryCreate(from, RawHeaders.Location(response)?.Trim() ?? string.Empty, out var target) || RawHeaders.Location(response) is null)
        {
            return (null, Failed(from, $"{host} redirects without a usable address"));
        }

        if (!UrlRules.TryNormalise(target, out var next, out var reason, out var sentence))
        {
            return (null, Refused(from, reason, $"{host} redirects to an address that is not fetched: {sentence}"));
        }

        if (from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
        {
            return (null, Refused(from, FetchRefusal.Scheme, $"{host} redirects from https to http, where anyone on the way could change the text; if that is acceptable, use the http address itself"));
        }

        if (_visited.Contains(next.AbsoluteUri))
        {
            return (null, Failed(from, $"{host} redirects in a circle (some sites do so to programs without cookies)"));
        }

        if (_followed++ >= limit)
        {
            return (null, Failed(from, $"{host} is the end of {limit} redirects and redirects again; the limit is {limit}"));
        }

        _onlyPermanent &= (int)response.StatusCode is 301 or 308;
        MovedTo = _onlyPermanent ? next : MovedTo;
        return (next, null);
    }

    private static FetchResult.Failed Failed(Uri uri, string sentence) => new() { Uri = uri, Kind = FetchFailure.Redirect, Sentence = sentence };

    private static FetchResult.Refused Refused(Uri uri, FetchRefusal reason, string sentence) => new() { Uri = uri, Reason = reason, Sentence = sentence };
}
