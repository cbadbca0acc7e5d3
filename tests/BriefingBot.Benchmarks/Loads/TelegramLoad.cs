using System.Diagnostics;
using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Configuration;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// <c>telegram-load</c>: 1,000 commands from 1,000 chats at once, answered at the platform's rates. <c>telegram-load memory</c>: 100,000 from
/// 5,000 chats with a hurried clock, to see whether memory stays.
/// </summary>
internal static class TelegramLoad
{
    private const int Hurry = 200;
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    public static int Run(string[] args) => args is ["memory", ..] ? Memory(args) : Burst();

    private static int Burst()
    {
        const int Chats = 1000;
        var platform = new TelegramPlatform(TimeProvider.System, Chats, Chats, repeatEvery: 10, isStrict: true);
        var watch = Stopwatch.StartNew();
        RunAsync(platform, TimeProvider.System, Chats, _ => { }).GetAwaiter().GetResult();
        var waited = platform.Waited.Order().ToList();
        Console.WriteLine($"{platform.Sent} answers to {Chats} chats in {waited[^1]:F1} s ({platform.Sent / waited[^1]:F1} a second), half of them within {waited[waited.Count / 2]:F1} s; most answers in a chat {platform.MostAnswersInAChat}, told to wait {platform.TooFast} times; {watch.Elapsed.TotalSeconds:F1} s with the start");
        return platform is { Sent: Chats, MostAnswersInAChat: 1 } ? 0 : 1;
    }

    private static int Memory(string[] args)
    {
        const int Chats = 5000;
        var updates = args.Length > 1 ? int.Parse(args[1], null) : 100_000;
        var clock = new HurriedClock(Hurry);
        var platform = new TelegramPlatform(clock, updates, Chats, repeatEvery: 10, isStrict: false);
        var watch = Stopwatch.StartNew();
        RunAsync(platform, clock, Chats, Print).GetAwaiter().GetResult();
        Console.WriteLine($"{platform.Sent} of {updates} answered in {watch.Elapsed.TotalSeconds:F0} s by the clock on the wall, {Hurry} times as fast; most answers in a chat {platform.MostAnswersInAChat}");
        return platform.Sent == updates && platform.MostAnswersInAChat == updates / Chats ? 0 : 1;

        void Print(int sent) => Console.WriteLine($"{sent,7} answered: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F1} MiB held, {Environment.WorkingSet / 1048576} MiB in all");
    }

    private static async Task RunAsync(TelegramPlatform platform, TimeProvider clock, int chats, Action<int> sample)
    {
        const int Between = 10_000;
        var folder = Directory.CreateTempSubdirectory("briefingbot-load-");
        var options = new TelegramOptions { Token = "99:load", ApiBase = "http://bot.example", Chats = [.. Enumerable.Range(0, chats).Select(i => $"{TelegramPlatform.FirstChat + i}")] };
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(folder.FullName, "load.db") });
        await using (var services = new ServiceCollection().AddLogging().AddBriefingBot(configuration, clock).AddTelegram(options).AddSingleton(_ => new TelegramClient(options, TimeProvider.System, platform)).BuildServiceProvider())
        {
            await services.GetRequiredService<Database>().OpenAsync(default);
            using var stop = new CancellationTokenSource();
            var running = services.GetRequiredService<TelegramAdapter>().RunAsync(stop.Token);
            var patience = Stopwatch.StartNew();
            for (var next = Between; patience.Elapsed < LongestRun && !platform.Done.IsCompleted && !running.IsCompleted; await Task.WhenAny(platform.Done, Task.Delay(100)))
            {
                if (platform.Sent < next)
                    continue;
                sample(next);
                next += Between;
            }
            sample(platform.Sent);
            await stop.CancelAsync();
            await Task.WhenAny(running);
        }
        folder.Delete(recursive: true);
    }
}
