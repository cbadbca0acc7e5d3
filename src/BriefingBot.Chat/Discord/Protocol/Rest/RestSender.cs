using System.Net;
using System.Net.Http.Headers;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>Sends requests in their turn, repeats what may be repeated, and says in one sentence what went wrong.</summary>
/// <param name="http">A client without redirects and cookies, whose answers are bounded (see <see cref="RestHttp"/>).</param>
/// <param name="jitter">Spreads repeated requests.</param>
internal sealed class RestSender(HttpClient http, DiscordOptions options, TimeProvider clock, Random jitter)
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    private readonly RateLimits _limits = new(clock);
    private readonly InvalidRequestBudget _refused = new(clock);

    /// <returns>The answer's body; empty where it has none.</returns>
    /// <exception cref="DiscordRestException">Refused, or no answer after several attempts.</exception>
    /// <exception cref="OutcomeUnknownException">The answer was lost and the request must not be repeated.</exception>
    public async Task<byte[]> SendAsync(RestRoute route, Func<HttpContent?> body, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (_refused.Spent)
                throw TooManyRefusals(route);
            await _limits.TakeTurnAsync(route, cancellation);
            var (result, fault) = await TryAsync(route, body, cancellation);
            if (result is not null)
                return result;
            if (fault is not RepeatableFault { Pause: var asked } || attempt == MostAttempts)
                throw fault is RepeatableFault last ? last.Fault : fault!;
            if (asked is null)
                await Task.Delay(Pause(attempt), clock, cancellation);
        }
    }

    /// <summary>Makes one attempt, and none where the limits say to wait.</summary>
    /// <returns>The answer's body; empty where it has none.</returns>
    /// <exception cref="DiscordRestException">Refused, or surely not sent: then its status is null or 429.</exception>
    /// <exception cref="OutcomeUnknownException">The answer was lost, or the platform had a fault of its own.</exception>
    public async Task<byte[]> SendOnceAsync(RestRoute route, Func<HttpContent?> body, CancellationToken cancellation)
    {
        if (_refused.Spent)
            throw TooManyRefusals(route);
        if (_limits.TryTakeTurn(route) is { } wait)
            throw new DiscordRestException(route, HttpStatusCode.TooManyRequests, null, $"Discord's limits ask to wait {wait.TotalSeconds:0.#} s") { RetryAfter = wait };
        var (result, fault) = await TryAsync(route, body, cancellation);
        return result ?? throw (fault is RepeatableFault repeatable ? repeatable.Fault : fault!);
    }

    private static DiscordRestException TooManyRefusals(RestRoute route) =>
        new(route, null, null, "not sent, as Discord has refused too many requests in the last 10 minutes");

    private async Task<(byte[]? Body, Exception? Fault)> TryAsync(RestRoute route, Func<HttpContent?> body, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var request = Request(route, body());
            using var response = await http.SendAsync(request, both.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(both.Token);
            return response.IsSuccessStatusCode ? (Learn(route, response, bytes), null) : (null, Refused(route, response, bytes));
        }
        catch (HttpRequestException fault)
        {
            return (null, Lost(route, fault, neverSent: fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError));
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            return (null, Lost(route, fault, neverSent: false));
        }
    }

    private HttpRequestMessage Request(RestRoute route, HttpContent? body)
    {
        var request = new HttpRequestMessage(route.Method, options.ApiBase.TrimEnd('/') + route.Path) { Content = body };
        if (!route.Interaction)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        request.Headers.TryAddWithoutValidation("User-Agent", RestHttp.UserAgent(options.Contact));
        return request;
    }

    private byte[] Learn(RestRoute route, HttpResponseMessage response, byte[] bytes)
    {
        _limits.Learn(route, RateLimitAnswer.Of(response.Headers), refused: false, TimeSpan.Zero);
        return bytes;
    }

    private Exception Refused(RestRoute route, HttpResponseMessage response, byte[] bytes)
    {
        var status = response.StatusCode;
        var answer = RateLimitAnswer.Of(response.Headers);
        var fault = RestFault.Read(bytes);
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (status == HttpStatusCode.TooManyRequests && !answer.Shared))
            _refused.Count();
        if (status == HttpStatusCode.TooManyRequests)
            return TooMany(route, answer with { Global = answer.Global || fault.Global }, fault.RetryAfter ?? answer.RetryAfter ?? FirstPause);
        _limits.Learn(route, answer, refused: false, TimeSpan.Zero);
        if ((int)status >= 500)
            return route.Repeatable ? new RepeatableFault(null, new DiscordRestException(route, status, null, $"Discord has a fault of its own ({(int)status})")) : new OutcomeUnknownException(route, status);
        return new DiscordRestException(route, status, fault.Code, RestFault.Sentence(status, fault));
    }

    private Exception TooMany(RestRoute route, RateLimitAnswer answer, TimeSpan wait)
    {
        _limits.Learn(route, answer, refused: true, wait);
        var fault = new DiscordRestException(route, HttpStatusCode.TooManyRequests, null, $"Discord asks to wait {wait.TotalSeconds:0.#} s") { RetryAfter = wait };
        return wait > LongestWait ? fault : new RepeatableFault(wait, fault);
    }

    private static Exception Lost(RestRoute route, Exception inner, bool neverSent) =>
        neverSent || route.Repeatable
            ? new RepeatableFault(null, new DiscordRestException(route, null, null, neverSent ? "Discord cannot be reached" : "no answer came", inner))
            : new OutcomeUnknownException(route, null, inner);

    // Doubles from half a second; the random half keeps many clients from coming back together.
    private TimeSpan Pause(int attempt)
    {
        var whole = FirstPause * Math.Pow(2, attempt - 1);
        lock (jitter)
            return whole * (0.5 + (jitter.NextDouble() / 2));
    }

    /// <summary>A fault after which the request goes out again; with a pause given, the limits make it wait.</summary>
    private sealed class RepeatableFault(TimeSpan? pause, DiscordRestException fault) : Exception
    {
        public TimeSpan? Pause => pause;

        public DiscordRestException Fault => fault;
    }
}
