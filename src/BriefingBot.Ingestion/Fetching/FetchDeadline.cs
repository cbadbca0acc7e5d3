namespace BriefingBot.Ingestion.Fetching;

/// <summary>
/// The time that one fetch may still take. It runs while the fetcher works and stands still while it waits for a host's turn:
/// the fortieth article of a host is not late because of the thirty-nine before it.
/// </summary>
internal sealed class FetchDeadline(TimeSpan total, TimeProvider clock)
{
    private TimeSpan _used;

    public TimeSpan Total => total;

    public Stretch Start(CancellationToken cancellation) => new(this, cancellation);

    /// <summary>A stretch of work that counts.</summary>
    internal sealed class Stretch : IDisposable
    {
        private readonly FetchDeadline _deadline;
        private readonly long _start;
        private readonly CancellationTokenSource _timer;
        private readonly CancellationTokenSource _either;

        public Stretch(FetchDeadline deadline, CancellationToken cancellation)
        {
            _deadline = deadline;
            _start = deadline.Clock.GetTimestamp();
            var left = deadline.Total - deadline._used;
            _timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, deadline.Clock);
            _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellation);
        }

        public CancellationToken Token => _either.Token;

        public bool IsOver => _timer.IsCancellationRequested;

        public void Dispose()
        {
            _deadline._used += _deadline.Clock.GetElapsedTime(_start);
            _either.Dispose();
            _timer.Dispose();
        }
    }

    private TimeProvider Clock => clock;
}
