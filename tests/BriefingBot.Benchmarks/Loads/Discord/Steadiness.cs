using System.Diagnostics;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>Very many interactions, some at a time, and what they leave behind in memory.</summary>
internal static class Steadiness
{
    private const int InFlight = 16;
    private const int Reports = 10;

    public static async Task RunAsync(LoadedPlatform platform, Calls calls, int many)
    {
        using var room = new SemaphoreSlim(InFlight);
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < many; i++)
        {
            await room.WaitAsync(platform.Stopping);
            var asked = await platform.AskAsync(calls.At(i));
            _ = ReleaseAsync(platform, asked, room);
            if ((i + 1) % Math.Max(1, many / Reports) == 0)
                Report(i + 1, Stopwatch.GetElapsedTime(begun));
        }
        await platform.QuietAsync();
    }

    private static async Task ReleaseAsync(LoadedPlatform platform, Task<Acknowledgement> asked, SemaphoreSlim room)
    {
        await platform.DoneAsync(await asked);
        room.Release();
    }

    private static void Report(int done, TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{done,7:N0} interactions, {done / elapsed.TotalSeconds:0} a second: working set {process.WorkingSet64 >> 20} MiB, managed {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB, {process.Threads.Count} threads");
    }
}
