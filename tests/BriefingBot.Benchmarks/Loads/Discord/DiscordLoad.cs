using System.Globalization;
using BriefingBot.Chat.Discord;
using BriefingBot.Configuration;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>How soon interactions are acknowledged when 200 come in one second, how soon suggestions come meanwhile, and whether memory stays steady over very many.</summary>
internal static class DiscordLoad
{
    private const int Most = 100_000;

    /// <summary>The number of interactions for the memory part may be given (100,000 without), and a store that the verb "commands" has made (the starter's without).</summary>
    public static int Run(string[] args)
    {
        var many = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Most;
        var folder = Directory.CreateTempSubdirectory("briefingbot-discord-load-");
        try
        {
            return RunAsync(folder.FullName, many, args.ElementAtOrDefault(1)).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, int many, string? made)
    {
        var store = Path.Combine(folder, "store.db");
        if (made is not null)
            File.Copy(made, store);
        await using var platform = await LoadedPlatform.StartAsync();
        await using var services = await ServicesAsync(store, platform.ApiBase, isEmpty: made is null);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(platform.Stopping);
        var running = services.GetRequiredService<DiscordAdapter>().RunAsync(stop.Token);
        try
        {
            await platform.ConnectedAsync();
            var calls = made is null ? Calls.OfStarter : Calls.Of(new GeneratedWorld(seed: 7));
            var kept = await Rush.RunAsync(platform, calls);
            await Steadiness.RunAsync(platform, calls, many);
            Console.WriteLine($"faults logged: {FaultLog.Count}");
            return kept && FaultLog.Count == 0 ? 0 : 1;
        }
        catch (OperationCanceledException) when (platform.Stopping.IsCancellationRequested)
        {
            Console.WriteLine("stopped");
            return 1;
        }
        finally
        {
            await stop.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<ServiceProvider> ServicesAsync(string store, string apiBase, bool isEmpty)
    {
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?>
        {
            ["Storage:Path"] = store,
            ["Knowledge:Starter"] = isEmpty ? "all" : "none",
            ["Discord:Token"] = "load",
            ["Discord:ApiBase"] = apiBase,
            ["Discord:Guilds:0"] = LoadedPlatform.Guild,
        });
        var services = new ServiceCollection().AddLogging(l => l.AddProvider(new FaultLog())).AddBriefingBot(configuration, TimeProvider.System).AddDiscord(configuration.Discord, seed: 3).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        if (isEmpty)
            await services.GetRequiredService<StarterLoader>().LoadAsync(CancellationToken.None);
        return services;
    }
}
