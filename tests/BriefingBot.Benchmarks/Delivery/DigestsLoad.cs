using System.Diagnostics;
using System.Text.Json;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Telegram;
using BriefingBot.Configuration;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>10,000 subscriptions that are due in the same minute: composed, rendered for their platforms and written into the outbox, while commands are answered.</summary>
internal static class DigestsLoad
{
    private const int Subscriptions = 10_000;
    private const int Reports = 400;
    private const double TargetSeconds = 60;

    private static readonly string[] Towns =
        ["Kabul", "Herat", "Kandahar", "Kunduz", "Mogadishu", "Kismayo", "Gao", "Timbuktu", "Maiduguri", "Baghdad", "Mosul", "Aleppo", "Quetta", "Peshawar", "Karachi", "Sanaa", "Aden", "Goma", "Ouagadougou", "Niamey"];

    private static readonly string[] Countries = ["AF", "SO", "ML", "NG", "IQ", "SY", "PK", "YE", "CD", "BF", "NE"];
    private static readonly string[] Lines = ["/group isis-k", "/attacks country:Afghanistan", "/groups shabaab", "/timeline Somalia", "/status"];

    public static int Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("digests-load-");
        try
        {
            return RunAsync(Path.Combine(folder.FullName, "store.db")).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string store)
    {
        await using var services = await PrepareAsync(store);
        var scopes = await SubscribeAsync(services);
        Console.WriteLine(FormattableString.Invariant($"{Subscriptions:N0} subscriptions with {scopes} scopes, {Reports} reports read, {Environment.ProcessorCount} cores"));

        using var stop = new CancellationTokenSource();
        var asking = Task.Run(() => AskAsync(services.GetRequiredService<CommandRouter>(), stop.Token));
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var made = await services.GetRequiredService<DigestRunner>().RunAsync(null, default);
        var took = Stopwatch.GetElapsedTime(started);
        var processor = Environment.CpuUsage.TotalTime - used;
        await stop.CancelAsync();
        var calls = await asking;

        Console.WriteLine(FormattableString.Invariant($"{made:N0} digests composed, rendered and kept in {took.TotalSeconds:0.0} s, {processor.TotalSeconds:0.0} s of processor time, calls included"));
        Console.WriteLine(FormattableString.Invariant($"{calls.Count:N0} calls answered meanwhile: p50 {At(calls, 0.5):0.0} ms, p99 {At(calls, 0.99):0.0} ms"));
        var parts = (await services.GetRequiredService<IOutbox>().CountAsync(null, default)).Queued;
        Console.WriteLine(FormattableString.Invariant($"{parts:N0} messages wait, {new FileInfo(store).Length / 1024 / 1024:N0} MiB of store; at 28 messages a second on each of two platforms they are sent in {parts / 2 / 28 / 60:N0} minutes"));
        return made == Subscriptions && took.TotalSeconds < TargetSeconds ? 0 : 1;
    }

    private static async Task<ServiceProvider> PrepareAsync(string store)
    {
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?>
        {
            ["Storage:Path"] = store,
            ["Knowledge:Starter"] = "groups",
            ["Discord:Token"] = PlatformStub.DiscordToken,
            ["Telegram:Token"] = PlatformStub.TelegramToken,
        });
        var collection = new ServiceCollection().AddLogging().AddBriefingBot(configuration, TimeProvider.System);
        collection.AddDiscord(configuration.Discord, 1);
        collection.AddTelegram(configuration.Telegram);
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
        await services.GetRequiredService<StarterLoader>().LoadAsync(default);
        using var reports = new StringReader(string.Join('\n', Enumerable.Range(0, Reports).Select(Report)));
        await services.GetRequiredService<IngestionPipeline>().IngestAsync(JsonLinesInputs.ReadAsync(reports, "load", default), null, default);
        await services.GetRequiredService<AttackRecorder>().RecordAsync(() => ReadingMaterial.FromStoreAsync(services.GetRequiredService<GroupCatalogue>(), default), default);
        return services;
    }

    private static string Report(int i)
    {
        var (town, killed) = (Towns[i % Towns.Length], 2 + (i * 7 % 40));
        var day = TimeProvider.System.GetUtcNow().AddHours(-i % 40);
        return JsonSerializer.Serialize(new
        {
            id = $"report-{i}",
            title = $"Bombing in {town} kills {killed}",
            text = FormattableString.Invariant($"A bomb killed {killed} people at a {(i % 3 == 0 ? "market" : i % 3 == 1 ? "checkpoint" : "mosque")} in {town} on {day:d MMMM yyyy}, officials said. Nobody has claimed the attack."),
            published = day.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            outlet = $"Outlet {i % 30}",
        });
    }

    // Due since a minute ago, for the first time since yesterday.
    private static async Task<int> SubscribeAsync(ServiceProvider services)
    {
        var due = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var store = services.GetRequiredService<ISubscriptionStore>();
        for (var i = 0; i < Subscriptions; i++)
        {
            var scope = Scope(i);
            keys.Add(scope.Key);
            var channel = new ChannelAddress(i % 2 == 0 ? "discord" : "telegram", FormattableString.Invariant($"{1_000_000 + i}"));
            await store.AddAsync(
                new Subscription(0, SubscriptionKind.Digest, channel, "7", scope, new ChangeMark(0, due.AddDays(-1)))
                {
                    Schedule = new DigestSchedule(TimeOnly.FromDateTime(due.UtcDateTime), Weekdays.All, "UTC"),
                    Settled = due.AddHours(-1),
                },
                default);
        }
        return keys.Count;
    }

    // Two in five follow everything; the others a country, a town or both, by toll and length.
    private static BriefScope Scope(int i)
    {
        var length = i % 3 == 0 ? BriefLength.Short : BriefLength.Full;
        if (i % 5 < 2)
            return BriefScope.Everything with { Length = length };
        return new BriefScope([], i % 2 == 0 ? [Countries[i % Countries.Length]] : [], i % 3 == 0 ? [Towns[i / 3 % Towns.Length]] : [], [], i / 7 % 4 * 5, length);
    }

    private static async Task<List<double>> AskAsync(CommandRouter router, CancellationToken stop)
    {
        var times = new List<double>();
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await router.AnswerAsync(Lines[i % Lines.Length], Asker.Local, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }
        times.Sort();
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
}
