namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>Keeps requests under the platform's limits: the buckets that its headers teach, and the global one.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    /// <summary>Requests a second over all routes but those of interactions.</summary>
    public const int GlobalRequests = 50;

    private const int MostBuckets = 4096;
    private static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<TimeSpan> _recent = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _globalPause;

    /// <summary>Waits for the route's turn and takes it.</summary>
    public async Task TakeTurnAsync(RestRoute route, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTakeTurn(route) is not { } wait)
                return;
            await Task.Delay(wait, clock, cancellation);
        }
    }

    /// <summary>Takes the route's turn if it is its turn; else says how long until then.</summary>
    public TimeSpan? TryTakeTurn(RestRoute route)
    {
        lock (_lock)
            return TryTake(route) is var wait && wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>Learns from an answer, whatever its status.</summary>
    /// <param name="refused">The answer was 429.</param>
    /// <param name="retryAfter">How long a 429 asks to wait.</param>
    public void Learn(RestRoute route, RateLimitAnswer answer, bool refused, TimeSpan retryAfter)
    {
        lock (_lock)
        {
            if (refused && answer.Global)
            {
                _globalPause = Max(_globalPause, Now + retryAfter);
                return;
            }
            if (answer.Bucket is { Length: <= 200 } name)
                _bucketOfRoute[Key(route)] = name;
            if (refused)
                Set(BucketKey(route), 0, Now + retryAfter);
            else if (answer is { Bucket: not null, Remaining: { } remaining, ResetAfter: { } reset })
                Set(BucketKey(route), remaining, Now + reset);
        }
    }

    private TimeSpan Now => clock.GetElapsedTime(_start);

    private TimeSpan TryTake(RestRoute route)
    {
        var now = Now;
        var bucket = _buckets.GetValueOrDefault(BucketKey(route));
        var wait = bucket is { Remaining: <= 0 } && bucket.Reset > now ? bucket.Reset - now : TimeSpan.Zero;
        if (!route.Interaction)
            wait = Max(wait, GlobalWait(now));
        if (wait > TimeSpan.Zero)
            return wait;
        if (!route.Interaction)
            _recent.Enqueue(now);
        // Past its reset the bucket is full again; how full, the next answer tells.
        if (bucket is not null && bucket.Reset <= now)
            _buckets.Remove(BucketKey(route));
        else if (bucket is not null)
            bucket.Remaining--;
        return TimeSpan.Zero;
    }

    private TimeSpan GlobalWait(TimeSpan now)
    {
        while (_recent.TryPeek(out var oldest) && oldest + GlobalWindow <= now)
            _recent.Dequeue();
        var full = _recent.Count >= GlobalRequests ? _recent.Peek() + GlobalWindow - now : TimeSpan.Zero;
        return Max(full, _globalPause - now);
    }

    private void Set(string key, int remaining, TimeSpan reset)
    {
        if (_buckets.TryGetValue(key, out var known) && known.Reset > Now)
        {
            // Answers overtake one another: within one window only the lower count is true.
            known.Remaining = Math.Min(known.Remaining, remaining);
            known.Reset = Max(known.Reset, reset);
            return;
        }
        if (_buckets.Count >= MostBuckets)
            Forget();
        _buckets[key] = new Bucket { Remaining = remaining, Reset = reset };
    }

    private void Forget()
    {
        foreach (var old in _buckets.Where(b => b.Value.Reset <= Now).Select(b => b.Key).ToList())
            _buckets.Remove(old);
    }

    private string BucketKey(RestRoute route) => $"{_bucketOfRoute.GetValueOrDefault(Key(route), Key(route))} {route.Major}";

    private static string Key(RestRoute route) => $"{route.Method} {route.Name}";

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed class Bucket
    {
        public int Remaining { get; set; }

        public TimeSpan Reset { get; set; }
    }
}
