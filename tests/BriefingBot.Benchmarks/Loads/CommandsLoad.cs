using System.Diagnostics;
using BriefingBot.Engine.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>What each command's own work costs over a generated store of 10,000 groups and 200,000 attacks.</summary>
internal static class CommandsLoad
{
    private const double TargetMilliseconds = 5;

    /// <summary>The path of a store made by an earlier run may be given, to be used again, and the beginning of the kinds to time.</summary>
    public static int Run(string[] args)
    {
        var path = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), $"briefingbot-load-{Environment.ProcessId}.db");
        var world = new GeneratedWorld(seed: 7);
        try
        {
            return RunAsync(path, world, args.ElementAtOrDefault(1) ?? "").GetAwaiter().GetResult();
        }
        finally
        {
            if (args.Length == 0)
                DeleteStore(path);
        }
    }

    private static async Task<int> RunAsync(string path, GeneratedWorld world, string kinds)
    {
        if (!File.Exists(path))
        {
            var started = Stopwatch.GetTimestamp();
            await GeneratedStore.WriteAsync(path, world);
            Console.WriteLine($"store: {world.Groups.Count:N0} groups, {GeneratedWorld.Attacks:N0} attacks, {new FileInfo(path).Length / 1024 / 1024:N0} MiB, written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        }
        await using var services = GeneratedStore.Services(path);
        var router = services.GetRequiredService<CommandRouter>();
        return await CallTimes.MeasureAllAsync(router, CommandLines.Of(world).Where(k => k.Kind.StartsWith(kinds, StringComparison.Ordinal)), TargetMilliseconds) ? 0 : 1;
    }

    private static void DeleteStore(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(path + suffix);
    }
}
