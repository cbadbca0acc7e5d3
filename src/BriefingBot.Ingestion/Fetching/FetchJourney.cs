using BriefingBot.Ingestion.Fetching.Addresses;
using BriefingBot.Ingestion.Fetching.Bodies;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>One fetch from its first address to its last. Every rule is applied again at every hop.</summary>
internal sealed class FetchJourney(FetchRequest request, FetchTools tools)
{
    private readonly FetchDeadline _deadline = new(tools.Options.Deadline, tools.Clock);
    private readonly RedirectTrail _trail = new(tools.Options.Redirects);

    public async Task<FetchResult> GoAsync(CancellationToken cancellation)
    {
        if (!UrlRules.TryNormalise(request.Uri, out var uri, out var reason, out var sentence))
        {
            return new FetchResult.Refused { Uri = request.Uri, Reason = reason, Sentence = sentence };
        }

        string? previousHost = null;
        while (true)
        {
            var host = UrlRules.HostKey(uri);
            var (next, result) = await HopAsync(uri, host, continues: host == previousHost, cancellation);
            if (next is null)
            {
                var arrived = result is FetchResult.Fetched or FetchResult.NotModified;
                return arrived ? result! with { MovedTo = _trail.MovedTo } : result!;
            }

            (uri, previousHost) = (next, host);
        }
    }

    private async Task<(Uri? Next, FetchResult? Result)> HopAsync(Uri uri, string host, bool continues, CancellationToken cancellation)
    {
        if (RefuseLiteral(uri) is { } refused)
        {
            return (null, refused);
        }

        // Before the host's turn is taken: reading robots.txt needs the same turn.
        if (request.Purpose == FetchPurpose.Article && await tools.Robots.ObjectionAsync(uri, cancellation) is { } objection)
        {
            return (null, objection);
        }

        using var turn = await tools.Turns.EnterAsync(host, tools.Options.Deadline, continues, cancellation);
        if (turn.RestsUntil is { } until)
        {
            return (null, Resting(uri, until));
        }

        var step = await SendAsync(uri, cancellation);
        if (step.Result?.RetryAt is { } retryAt)
        {
            tools.Turns.Rest(host, retryAt);
            Log.HostRests(tools.Logger, host, retryAt);
        }

        return step;
    }

    private async Task<(Uri? Next, FetchResult? Result)> SendAsync(Uri uri, CancellationToken cancellation)
    {
        using var stretch = _deadline.Start(cancellation);
        try
        {
            using var message = RequestMessages.Create(request, uri, tools.UserAgent);
            using var response = await tools.Client.SendAsync(message, stretch.Token);
            return RedirectTrail.IsRedirect(response.StatusCode)
                ? _trail.Follow(uri, response)
                : (null, await Answer.ReadAsync(response, request, uri, Limits(), tools.Clock, stretch.Token));
        }
        catch (Exception error) when (FailureSentences.Explains(error) && !cancellation.IsCancellationRequested)
        {
            return (null, stretch.IsOver ? Late(uri) : FailureSentences.Explain(error, uri));
        }
    }

    private BodyLimits Limits() => new(
        request.SizeLimit ?? tools.Options.SizeLimit,
        tools.Options.IdleLimit,
        tools.Options.LowestRate,
        Cut: request.Purpose == FetchPurpose.Robots);

    private FetchResult.Refused? RefuseLiteral(Uri uri) =>
        System.Net.IPAddress.TryParse(uri.IdnHost, out var address) && tools.Guard.Refuse(address) is { } kind
            ? new() { Uri = uri, Reason = FetchRefusal.Address, Sentence = $"{UrlText.Host(uri)} {AddressGuard.Explain(kind)}" }
            : null;

    private FetchResult.Failed Late(Uri uri) => new()
    {
        Uri = uri,
        Kind = FetchFailure.Deadline,
        Sentence = $"{UrlText.Host(uri)} did not finish within {_deadline.Total.TotalSeconds:0.###} s, which is the limit",
    };

    private static FetchResult.Failed Resting(Uri uri, DateTimeOffset until) => new()
    {
        Uri = uri,
        Kind = FetchFailure.Resting,
        RetryAt = until,
        Sentence = $"{UrlText.Host(uri)} asked for no requests until {until:yyyy-MM-dd HH:mm} UTC",
    };
}
