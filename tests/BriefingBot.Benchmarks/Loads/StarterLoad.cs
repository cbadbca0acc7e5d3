using System.Diagnostics;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>What reading the starter knowledge costs: the first reading of a process, which compiles the reader as well, and later ones.</summary>
internal static class StarterLoad
{
    private const int Readings = 10;

    /// <summary>The folder of the starter files may be given; else it is the one beside the program.</summary>
    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "config", "knowledge");
        for (var reading = 1; reading <= Readings; reading++)
        {
            if (!Measure($"reading {reading}", () => KnowledgeReader.Read(folder)))
                return 1;
        }
        return Measure("fingerprint", () => StarterKnowledge.Fingerprint(folder, StarterMode.All)) ? 0 : 1;
    }

    private static bool Measure<T>(string what, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var result = work();
        var elapsed = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        Console.WriteLine($"{what}: {elapsed.TotalMilliseconds:0.0} ms, of processor time {(process.TotalProcessorTime - processor).TotalMilliseconds:0.0} ms");
        if (result is not KnowledgeReadResult { Succeeded: false } faulty)
            return true;
        Console.Error.WriteLine(string.Join('\n', faulty.Faults));
        return false;
    }
}
