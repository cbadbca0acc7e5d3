namespace BriefingBot.Ingestion.Fetching.Bodies;

/// <summary>
/// Reads a body from the network and ends with a <see cref="BodyException"/> when it stands still, dribbles or exceeds the size
/// limit. It counts bytes before decompression: a compressed body that decompresses to nothing is bounded too.
/// </summary>
internal sealed class PacedStream : ForwardStream
{
    /// <summary>Compression may make a body a little larger, and a body that is cut is read a little further.</summary>
    private const int Slack = 64 * 1024;

    private readonly BodyLimits _limits;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _window;
    private long _windowStart;
    private long _windowBytes;
    private long _total;

    public PacedStream(Stream inner, BodyLimits limits, TimeProvider clock)
        : base(inner)
    {
        _limits = limits;
        _clock = clock;
        _window = limits.Idle / 2;
        _windowStart = clock.GetTimestamp();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var idle = new CancellationTokenSource(_limits.Idle, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            var read = await Inner.ReadAsync(buffer, both.Token);
            Count(read);
            return read;
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BodyException(FetchFailure.TooSlow, $"sent nothing for {Seconds(_limits.Idle)} in the middle of its answer");
        }
    }

    private void Count(int read)
    {
        _total += read;
        if (_total > _limits.Size + Slack)
        {
            throw new BodyException(FetchFailure.TooLarge, ByteSize.TooLarge(_limits.Size));
        }

        _windowBytes += read;
        var elapsed = _clock.GetElapsedTime(_windowStart);
        if (read == 0 || elapsed < _window)
        {
            return;
        }

        if (_windowBytes < _limits.LowestRate * elapsed.TotalSeconds)
        {
            throw new BodyException(FetchFailure.TooSlow, $"sent its answer too slowly; at least {_limits.LowestRate} bytes a second are asked for");
        }

        (_windowStart, _windowBytes) = (_clock.GetTimestamp(), 0);
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.###} s";
}
