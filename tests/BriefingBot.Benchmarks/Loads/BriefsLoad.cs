using System.Diagnostics;
using BriefingBot.Engine.Briefs;
using BriefingBot.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// 10,000 subscriptions due at the same minute over a generated store of 200,000 attacks: a day's changes (all attacks of the last two days
/// are new, every second one of the two weeks before has a new figure), each subscription with topics of its own. Composed and checked, not
/// rendered.
/// </summary>
internal static class BriefsLoad
{
    private const int Subscriptions = 10_000;
    private const double TargetSeconds = 60;

    private static readonly DateOnly LastDay = DateOnly.FromDayNumber(GeneratedStore.LastDay);
    private static readonly DateTimeOffset Due = new(LastDay.AddDays(1), new TimeOnly(7, 0), TimeSpan.Zero);

    /// <summary>The path of a store made by an earlier run may be given, to be used again.</summary>
    public static int Run(string[] args)
    {
        var path = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), $"briefingbot-load-{Environment.ProcessId}.db");
        try
        {
            return RunAsync(path).GetAwaiter().GetResult();
        }
        finally
        {
            if (args.Length == 0)
            {
                foreach (var suffix in new[] { "", "-wal", "-shm" })
                    File.Delete(path + suffix);
            }
        }
    }

    private static async Task<int> RunAsync(string path)
    {
        var world = new GeneratedWorld(seed: 7);
        if (!File.Exists(path))
            await GeneratedStore.WriteAsync(path, world);
        await WriteChangesAsync(path);
        var slow = 0;
        foreach (var (kind, windows) in new[] { ("one window for all", 1), ("20 windows, as subscriptions began or were paused", 20) })
        {
            await using var services = GeneratedStore.Services(path);
            slow += await MeasureAsync(services, world, kind, windows) < TargetSeconds ? 0 : 1;
        }
        return slow == 0 ? 0 : 1;
    }

    private static async Task WriteChangesAsync(string path)
    {
        using var database = new Database(path);
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                DELETE FROM change;
                INSERT INTO change (at, kind, attack_id, document_id, summary, is_news, fact_id)
                    SELECT day * 86400000 - 62135596800000 + 36000000, 'NewAttack', id, 'document-0', title, 1, NULL FROM attack WHERE day > @Last - 30 AND day <= @Last - 2 ORDER BY day, row;
                INSERT INTO change (at, kind, attack_id, document_id, summary, is_news, fact_id)
                    SELECT @Today, 'NewAttack', id, 'document-0', title, 1, NULL FROM attack WHERE day > @Last - 2;
                INSERT INTO change (at, kind, attack_id, document_id, summary, is_news, fact_id)
                    SELECT @Today, 'NewFigure', a.id, 'document-0', '', 1, max(o.id) FROM attack a JOIN toll_observation o ON o.attack_row = a.row
                    WHERE a.day > @Last - 16 AND a.day <= @Last - 2 AND a.row % 2 = 0 GROUP BY a.id HAVING count(*) > 1;
                """,
                new { Last = GeneratedStore.LastDay, Today = Due.AddHours(-3).ToUnixTimeMilliseconds() }),
            CancellationToken.None);
    }

    private static async Task<double> MeasureAsync(ServiceProvider services, GeneratedWorld world, string kind, int windows)
    {
        var composer = services.GetRequiredService<BriefComposer>();
        var newest = await services.GetRequiredService<IBriefStore>().NewestChangeAsync(CancellationToken.None);
        var first = await FirstOfTodayAsync(services);
        var (times, news) = (new double[Subscriptions], 0);
        var (started, used) = (Stopwatch.GetTimestamp(), ProcessorClock.Now());
        await Parallel.ForEachAsync(Enumerable.Range(0, Subscriptions), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, cancellation) =>
        {
            var back = i % windows;
            var window = new BriefWindow.Recorded(first - (back * 10), newest.Number, Due.AddDays(-1).AddMinutes(-back), Due);
            var began = Stopwatch.GetTimestamp();
            var brief = await composer.ComposeAsync(Scope(world, i), window, TimeZoneInfo.Utc, cancellation);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (brief.HasNews)
                Interlocked.Increment(ref news);
        });
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(times);
        Console.WriteLine($"{kind}: {Subscriptions:N0} briefs, {news:N0} of them with news, in {seconds:0.0} s ({(ProcessorClock.Now() - used).TotalSeconds:0.0} s of processor time); each p50 {times[Subscriptions / 2]:0.00} ms, p99 {times[Subscriptions * 99 / 100]:0.00} ms");
        return seconds;
    }

    private static Task<long> FirstOfTodayAsync(ServiceProvider services) => services.GetRequiredService<Database>().ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT min(number) - 1 FROM change WHERE at = @Today", new { Today = Due.AddHours(-3).ToUnixTimeMilliseconds() }),
        CancellationToken.None);

    // Every tenth follows everything; the others a few groups and countries of their own, in one of three lengths and thresholds.
    private static BriefScope Scope(GeneratedWorld world, int number)
    {
        var random = new Random(number);
        var length = random.Next(2) == 0 ? BriefLength.Short : BriefLength.Full;
        if (number % 10 == 0)
            return BriefScope.Everything with { Length = length, MinKilled = random.Next(100) };
        return BriefScope.Everything with
        {
            Groups = [.. Enumerable.Range(0, 3).Select(_ => world.Groups[GeneratedWorld.Skewed(random, world.Groups.Count)].Id)],
            Countries = [.. Enumerable.Range(0, 2).Select(_ => GeneratedWorld.Countries[GeneratedWorld.Skewed(random, GeneratedWorld.Countries.Count)])],
            MinKilled = random.Next(3) * 5,
            Length = length,
        };
    }
}
