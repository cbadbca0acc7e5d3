namespace BriefingBot.Tests.Fixtures;

/// <summary>
/// A clock moved by hand. Timers (and so Task.Delay, CancellationTokenSource and PeriodicTimer built on it) fire inside
/// <see cref="Advance"/>, in the order in which they are due, each seeing its own due time as "now".
/// </summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>How long a test waits, in real time, for the code under test to arm a timer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _armed = [];
    private DateTimeOffset _now = start.ToUniversalTime();
    private long _ticks;
    private TaskCompletionSource _changed = NewSignal();

    public FakeClock()
        : this(new DateTimeOffset(2024, 3, 22, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Gets the number of timers that wait for their time.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_lock)
            {
                return _armed.Count;
            }
        }
    }

    /// <summary>Gets the time until the earliest timer is due; null where none is armed.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (_lock)
            {
                return _armed.Count == 0 ? null : TimeSpan.FromTicks(Math.Max(0, _armed.Min(timer => timer.Due) - _ticks));
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time forward, firing what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long end;
        lock (_lock)
        {
            end = _ticks + by.Ticks;
        }

        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Sets the wall clock alone, as an administrator or NTP does: timers and timestamps do not notice.</summary>
    public void SetWallClock(DateTimeOffset now)
    {
        lock (_lock)
        {
            _now = now.ToUniversalTime();
        }
    }

    /// <summary>Waits (in real time, with a bound) until the code under test has armed so many timers.</summary>
    public async Task WaitForTimersAsync(int count = 1)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_armed.Count >= count)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(Patience);
        }
    }

    /// <summary>Waits until a timer is armed, then moves time to the earliest one that is due.</summary>
    public async Task AdvanceToNextTimerAsync()
    {
        await WaitForTimersAsync();
        TimeSpan wait;
        lock (_lock)
        {
            wait = _armed.Count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Max(0, _armed.Min(timer => timer.Due) - _ticks));
        }

        Advance(wait);
    }

    /// <summary>
    /// Moves time to the earliest timer where that is due within a bound. Short pauses pass so at once, and a patience that is longer never
    /// ends, however slow the machine is.
    /// </summary>
    /// <returns>False where no timer is due so soon, and time stands.</returns>
    public bool TryAdvanceToTimer(TimeSpan within)
    {
        if (UntilNextTimer is not { } wait || wait > within)
        {
            return false;
        }

        Advance(wait);
        return true;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeTimer? TakeDue(long end)
    {
        lock (_lock)
        {
            var next = _armed.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            MoveTo(next is null ? end : Math.Max(next.Due, _ticks));
            if (next is not null && !next.Rearm())
            {
                _armed.Remove(next);
            }

            return next;
        }
    }

    private void MoveTo(long ticks)
    {
        _now += TimeSpan.FromTicks(ticks - _ticks);
        _ticks = ticks;
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _disposed;

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                if (_disposed)
                {
                    return false;
                }

                clock._armed.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._ticks + dueTime.Ticks;
                    clock._armed.Add(this);
                }

                Signal();
                return true;
            }
        }

        /// <summary>Sets the next due time of a periodic timer; false for a timer that fires once.</summary>
        public bool Rearm()
        {
            Due += _period.Ticks;
            return _period > TimeSpan.Zero;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._lock)
            {
                _disposed = true;
                clock._armed.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Signal()
        {
            clock._changed.TrySetResult();
            clock._changed = NewSignal();
        }
    }
}
