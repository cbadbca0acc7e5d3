using System.Runtime.InteropServices;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>The processor time that this process has used, fine enough for one call: the framework's own counts ticks of 10 ms.</summary>
internal static partial class ProcessorClock
{
    private const int ProcessTime = 2;

    public static TimeSpan Now() => Read(ProcessTime, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : throw new PlatformNotSupportedException("The processor clock of POSIX is not there.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
