namespace BriefingBot.Ingestion.Fetching.Hosts;

/// <summary>
/// Good manners towards hosts: one request at a time to each, a pause between two, rest when a host asks for it, and a bound over
/// all hosts together. Hosts that nobody uses are forgotten, those not used for longest first.
/// </summary>
internal sealed class HostTurns(TimeProvider clock, TimeSpan pause, int concurrency, int tableSize) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HostState> _hosts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(concurrency);

    /// <summary>Gets how many hosts are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock)
            {
                return _hosts.Count;
            }
        }
    }

    /// <summary>
    /// Waits for the host's turn, for the pause since its last request and for a free slot.
    /// </summary>
    /// <param name="host">The host's key, <see cref="UrlRules.HostKey"/>.</param>
    /// <param name="longestRest">A rest that the host asked for is waited out if it is no longer than this.</param>
    /// <param name="continues">Whether this request continues the one just ended (a redirect inside the host), so that no pause is due.</param>
    /// <returns>The turn, to be disposed of after the last byte; one that is not granted says until when the host rests.</returns>
    public async Task<HostTurn> EnterAsync(string host, TimeSpan longestRest, bool continues, CancellationToken cancellation)
    {
        var state = Hold(host);
        try
        {
            await state.Door.WaitAsync(cancellation);
            try
            {
                var restsUntil = RestOf(state);
                if (restsUntil - clock.GetUtcNow() > longestRest)
                {
                    state.Door.Release();
                    Let(state);
                    return new HostTurn(restsUntil);
                }

                await Delay(state, continues, cancellation);
                await _slots.WaitAsync(cancellation);
            }
            catch
            {
                state.Door.Release();
                throw;
            }
        }
        catch
        {
            Let(state);
            throw;
        }

        return new HostTurn(() => Leave(state));
    }

    /// <summary>Notes that a host wishes no request before a time. An earlier wish that lasts longer stays.</summary>
    public void Rest(string host, DateTimeOffset until)
    {
        var state = Hold(host);
        lock (_lock)
        {
            state.RestsUntil = until > state.RestsUntil ? until : state.RestsUntil;
        }

        Let(state);
    }

    public void Dispose() => _slots.Dispose();

    private async Task Delay(HostState state, bool continues, CancellationToken cancellation)
    {
        var wait = RestOf(state) - clock.GetUtcNow();
        if (!continues && state.LastEnd is { } end && pause - clock.GetElapsedTime(end) is var left && left > wait)
        {
            wait = left;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellation);
        }
    }

    private void Leave(HostState state)
    {
        _slots.Release();
        state.LastEnd = clock.GetTimestamp();
        state.Door.Release();
        Let(state);
    }

    private DateTimeOffset RestOf(HostState state)
    {
        lock (_lock)
        {
            return state.RestsUntil;
        }
    }

    private HostState Hold(string host)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(host, out var state))
            {
                Forget();
                state = _hosts[host] = new HostState();
            }

            state.Users++;
            return state;
        }
    }

    private void Let(HostState state)
    {
        lock (_lock)
        {
            state.Users--;
            state.LastUse = clock.GetTimestamp();
        }
    }

    /// <summary>Makes room for one more. A tenth goes at once, lest every new host costs a walk through the whole table.</summary>
    private void Forget()
    {
        if (_hosts.Count < tableSize)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var old = _hosts.Where(pair => pair.Value.Users == 0)
            .OrderBy(pair => pair.Value.RestsUntil > now)
            .ThenBy(pair => pair.Value.LastUse)
            .Take((tableSize / 10) + 1);
        foreach (var (host, _) in old.ToList())
        {
            _hosts.Remove(host);
        }
    }

    private sealed class HostState
    {
        /// <summary>Gets the door that lets one request through. It has no wait handle, so that it needs no disposal.</summary>
        public SemaphoreSlim Door { get; } = new(1);

        public int Users { get; set; }

        public long LastUse { get; set; }

        public long? LastEnd { get; set; }

        public DateTimeOffset RestsUntil { get; set; } = DateTimeOffset.MinValue;
    }
}
