namespace BriefingBot.Ingestion.Fetching.Robots;

/// <summary>
/// The robots.txt files of the sites that articles come from. Each is fetched once however many ask at the same time, and
/// believed for <see cref="FetchOptions.RobotsLifetime"/>; while it cannot be read, an earlier copy stays in force.
/// </summary>
internal sealed class RobotsCache(Func<FetchRequest, CancellationToken, Task<FetchResult>> fetch, FetchOptions options, TimeProvider clock)
{
    /// <summary>RFC 9309, 2.5: at least 500 KiB are to be read; what follows is not.</summary>
    public const int SizeLimit = 500 * 1024;

    /// <summary>The rules of all sites together take no more memory than this.</summary>
    private const int WeightLimit = 32 * 1024 * 1024;

    /// <summary>How soon an unreadable robots.txt is tried again.</summary>
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The result that keeps a page from being fetched, or null when it may be.</summary>
    public async Task<FetchResult?> ObjectionAsync(Uri page, CancellationToken cancellation)
    {
        var answer = await Find(page, cancellation).Loading.Value.WaitAsync(cancellation);
        return answer.Objection(page);
    }

    private Entry Find(Uri page, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var robots = new Uri(page, "/robots.txt");
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            _entries.TryGetValue(robots.AbsoluteUri, out var entry);
            if (entry is null || entry.Expires <= now)
            {
                entry = new Entry(now);
                entry.Loading = Load(robots, entry, _entries.GetValueOrDefault(robots.AbsoluteUri)?.Rules);
                _entries[robots.AbsoluteUri] = entry;
                Forget();
            }

            return entry;
        }
    }

    /// <summary>
    /// The fetch belongs to everybody who waits for it, so no single caller's cancellation ends it; the deadline does.
    /// </summary>
    private Lazy<Task<RobotsAnswer>> Load(Uri robots, Entry entry, RobotsRules? earlier) => new(async () =>
    {
        try
        {
            var answer = RobotsAnswer.Of(await fetch(new FetchRequest(robots, FetchPurpose.Robots) { SizeLimit = SizeLimit }, CancellationToken.None));
            entry.Expires = Expiry(answer);
            entry.Rules = answer.Rules ?? earlier;
            return entry.Rules is null ? answer : new RobotsAnswer(entry.Rules, null);
        }
        catch
        {
            entry.Expires = DateTimeOffset.MinValue;
            throw;
        }
    });

    private DateTimeOffset Expiry(RobotsAnswer answer)
    {
        var now = clock.GetUtcNow();
        return answer.Rules is not null ? now + options.RobotsLifetime : answer.Obstacle?.RetryAt ?? now + RetryPause;
    }

    private void Forget()
    {
        while (_entries.Count > 1 && (_entries.Count > options.HostTableSize || _entries.Values.Sum(entry => (long)(entry.Rules?.Weight ?? 0)) > WeightLimit))
        {
            _entries.Remove(_entries.MinBy(pair => pair.Value.Asked).Key);
        }
    }

    private sealed class Entry(DateTimeOffset asked)
    {
        private long _expires = DateTimeOffset.MaxValue.UtcTicks;

        public DateTimeOffset Asked { get; } = asked;

        public Lazy<Task<RobotsAnswer>> Loading { get; set; } = null!;

        public RobotsRules? Rules { get; set; }

        /// <summary>Gets or sets the end of validity; never, while the file is on its way.</summary>
        public DateTimeOffset Expires
        {
            get => new(Volatile.Read(ref _expires), TimeSpan.Zero);
            set => Volatile.Write(ref _expires, value.UtcTicks);
        }
    }
}
