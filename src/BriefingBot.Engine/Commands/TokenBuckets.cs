namespace BriefingBot.Engine.Commands;

/// <summary>A token bucket for each name. Full buckets are forgotten, so memory follows those who ask now, not all who ever did.</summary>
internal sealed class TokenBuckets(TimeProvider clock, AskRate rate)
{
    private const int SweepAt = 1024;

    private readonly Lock _lock = new();

    // When the bucket will be full again, from the start of the clock: one number holds tokens and time.
    private readonly Dictionary<string, TimeSpan> _fullAt = new(StringComparer.Ordinal);
    private readonly long _start = clock.GetTimestamp();
    private int _sweepAt = SweepAt;

    public int Count
    {
        get
        {
            lock (_lock)
                return _fullAt.Count;
        }
    }

    /// <summary>Takes a token: null where there was one; else how long until there is one.</summary>
    public TimeSpan? Take(string name)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            var fullAt = (_fullAt.TryGetValue(name, out var known) && known > now ? known : now) + rate.Refill;
            var late = fullAt - now - (rate.Refill * rate.Burst);
            if (late > TimeSpan.Zero)
                return late;
            _fullAt[name] = fullAt;
            Sweep(now);
            return null;
        }
    }

    /// <summary>Undoes the last <see cref="Take"/> that gave a token.</summary>
    public void GiveBack(string name)
    {
        lock (_lock)
        {
            if (_fullAt.TryGetValue(name, out var fullAt))
                _fullAt[name] = fullAt - rate.Refill;
        }
    }

    // At twice what was left after the last sweep: each call pays for a bounded part of it.
    private void Sweep(TimeSpan now)
    {
        if (_fullAt.Count < _sweepAt)
            return;
        foreach (var full in _fullAt.Where(b => b.Value <= now).Select(b => b.Key).ToList())
            _fullAt.Remove(full);
        _sweepAt = Math.Max(SweepAt, _fullAt.Count * 2);
    }
}
