using System.Diagnostics;
using BriefingBot.Cli;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>From the start of the program to its first answer, over a store that is there already.</summary>
internal static class ColdStart
{
    private const int Runs = 20;

    /// <summary>A folder with the published program may be given; else the built one beside this program is started.</summary>
    public static int Run(string[] args)
    {
        var program = args.Length > 0 ? Path.Combine(args[0], "briefingbot.dll") : typeof(CommandLineProgram).Assembly.Location;
        var folder = Directory.CreateTempSubdirectory("briefingbot-start-");
        try
        {
            var store = Path.Combine(folder.FullName, "briefings.db");
            Console.WriteLine($"first run, which makes the store: {Measure(program, store).TotalMilliseconds:0} ms");
            var runs = Enumerable.Range(0, Runs).Select(_ => Measure(program, store)).ToList();
            Console.WriteLine($"median of {Runs}: {runs.Order().ElementAt(Runs / 2).TotalMilliseconds:0} ms; best {runs.Min().TotalMilliseconds:0} ms");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan Measure(string program, string store)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var word in new[] { program, "group", "isis-k", $"--Storage:Path={store}" })
            start.ArgumentList.Add(word);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        if (!process.StandardOutput.ReadToEnd().StartsWith("ISIS-K", StringComparison.Ordinal))
            throw new InvalidOperationException("The program did not answer.");
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(started);
    }
}
