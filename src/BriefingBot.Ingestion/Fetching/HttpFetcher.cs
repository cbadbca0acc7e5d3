using BriefingBot.Ingestion.Fetching.Addresses;
using BriefingBot.Ingestion.Fetching.Hosts;
using BriefingBot.Ingestion.Fetching.Robots;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>
/// Fetches feeds and pages from servers that may be slow, broken or hostile, within limits of time, size and place, and with good
/// manners towards the hosts. One instance serves the whole process; it is safe for concurrent use.
/// </summary>
public sealed class HttpFetcher : IDisposable
{
    private readonly FetchTools _tools;

    /// <param name="options">Options that <see cref="FetchOptions.Validate"/> finds no fault with.</param>
    /// <param name="clock">The clock of pauses, deadlines and cached robots.txt files.</param>
    /// <param name="logger">Receives one line for each fetch, without query strings.</param>
    /// <param name="resolver">Resolves host names; the operating system's resolver when null.</param>
    /// <exception cref="ArgumentException">The options have a fault.</exception>
    public HttpFetcher(FetchOptions options, TimeProvider clock, ILogger<HttpFetcher> logger, IHostResolver? resolver = null)
    {
        if (options.Validate() is [var fault, ..])
        {
            throw new ArgumentException(fault, nameof(options));
        }

        var guard = new AddressGuard(options.AllowedNetworks);
        var connector = new GuardedConnector(resolver ?? new SystemHostResolver(), guard, clock);
        _tools = new FetchTools(
            options,
            new HttpMessageInvoker(HandlerFactory.Create(connector, options)),
            guard,
            new HostTurns(clock, options.HostPause, options.Concurrency, options.HostTableSize),
            new RobotsCache(FetchAsync, options, clock),
            UserAgent.For(options.UserAgentContact),
            clock,
            logger);
    }

    /// <summary>Fetches one address, following redirects.</summary>
    /// <returns>How it ended. Whatever a server or the network does is a result, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var start = _tools.Clock.GetTimestamp();
        var result = await new FetchJourney(request, _tools).GoAsync(cancellationToken);
        Record(result, _tools.Clock.GetElapsedTime(start));
        return result;
    }

    /// <summary>Closes all connections. No fetch may be under way.</summary>
    public void Dispose()
    {
        _tools.Client.Dispose();
        _tools.Turns.Dispose();
    }

    private void Record(FetchResult result, TimeSpan elapsed)
    {
        var url = UrlText.Show(result.Uri);
        switch (result)
        {
            case FetchResult.Fetched fetched:
                Log.Fetched(_tools.Logger, url, fetched.Body.Length, (long)elapsed.TotalMilliseconds);
                break;
            case FetchResult.Refused refused:
                Log.Refused(_tools.Logger, url, refused.Reason, refused.Sentence);
                break;
            case FetchResult.Failed failed:
                Log.NotFetched(_tools.Logger, url, failed.Kind, failed.Sentence);
                break;
        }
    }
}
