using System.Diagnostics;
using BriefingBot.Chat.Discord;
using BriefingBot.Configuration;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>How soon interactions are acknowledged when 200 come in one second, and whether memory stays steady over very many.</summary>
internal static class DiscordLoad
{
    private const int Rush = 200;
    private const int Rounds = 5;
    private const int InFlight = 16;
    private const double TargetMilliseconds = 1000;

    /// <summary>The number of interactions for the memory part may be given; 100,000 without.</summary>
    public static int Run(string[] args)
    {
        var many = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("briefingbot-discord-load-");
        try
        {
            return RunAsync(folder.FullName, many).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, int many)
    {
        await using var platform = await LoadedPlatform.StartAsync();
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "store.db"),
            ["Discord:Token"] = "load",
            ["Discord:ApiBase"] = platform.ApiBase,
            ["Discord:Guilds:0"] = LoadedPlatform.Guild,
        });
        await using var services = new ServiceCollection().AddLogging(l => l.AddProvider(new FaultLog())).AddBriefingBot(configuration, TimeProvider.System).AddDiscord(configuration.Discord, seed: 3).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await services.GetRequiredService<StarterLoader>().LoadAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var running = services.GetRequiredService<DiscordAdapter>().RunAsync(stop.Token);
        await platform.ConnectedAsync();

        var kept = await RushAsync(platform);
        await ManyAsync(platform, many);
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Console.WriteLine($"faults logged: {FaultLog.Count}");
        return kept && FaultLog.Count == 0 ? 0 : 1;
    }

    private static async Task<bool> RushAsync(LoadedPlatform platform)
    {
        // The first round compiles the program's methods; it is shown like the others.
        var worst = 0.0;
        for (var round = 1; round <= Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            var waiting = new List<Task<Acknowledgement>>(Rush);
            for (var i = 0; i < Rush; i++)
            {
                var due = TimeSpan.FromSeconds((double)i / Rush) - Stopwatch.GetElapsedTime(begun);
                if (due > TimeSpan.Zero)
                    await Task.Delay(due);
                waiting.Add(await platform.AskAsync(Calls.At(i)));
            }
            var sent = Stopwatch.GetElapsedTime(begun);
            await platform.QuietAsync();
            var acknowledged = await Task.WhenAll(waiting);
            var times = acknowledged.Select(a => a.After.TotalMilliseconds).Order().ToList();
            var p99 = times[(int)(0.99 * (times.Count - 1))];
            Console.WriteLine($"round {round}: {Rush} interactions in {sent.TotalSeconds:0.00} s; acknowledged p50 {times[times.Count / 2]:0} ms, p99 {p99:0} ms, longest {times[^1]:0} ms; {acknowledged.Count(a => a.Deferred)} deferred");
            worst = Math.Max(worst, p99);
        }
        Console.WriteLine($"p99 of the slowest round: {worst:0} ms (wanted: {TargetMilliseconds:0} ms)");
        return worst <= TargetMilliseconds;
    }

    private static async Task ManyAsync(LoadedPlatform platform, int many)
    {
        using var room = new SemaphoreSlim(InFlight);
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < many; i++)
        {
            await room.WaitAsync();
            var asked = await platform.AskAsync(Calls.At(i));
            _ = asked.ContinueWith(_ => room.Release(), TaskScheduler.Default);
            if ((i + 1) % Math.Max(1, many / 10) == 0)
                Report(i + 1, Stopwatch.GetElapsedTime(begun));
        }
        await platform.QuietAsync();
    }

    private static void Report(int done, TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{done,7:N0} interactions, {done / elapsed.TotalSeconds:0} a second: working set {process.WorkingSet64 >> 20} MiB, managed {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB, {process.Threads.Count} threads");
    }
}
