namespace BriefingBot.Benchmarks.Loads;

/// <summary>A clock that runs so many times as fast, timers included: an hour of a platform's patience in seconds.</summary>
internal sealed class HurriedClock(int times) : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_started) * times);

    public override long GetTimestamp() => _started + ((System.GetTimestamp() - _started) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    // The machine's timers count whole milliseconds; a shorter time would be none.
    private TimeSpan Hurried(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling((time / times).TotalMilliseconds));
}
