using System.Diagnostics;

namespace BriefingBot.Configuration;

/// <summary>A clock set by --now: it starts there and runs on, so that pauses and limits still work.</summary>
internal sealed class FixedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + Stopwatch.GetElapsedTime(_started);
}
