using System.Diagnostics;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// What each command's own work costs, warm and in process, over a generated store of 10,000 groups and 200,000 attacks: from the
/// typed line to the checked reply, rendering not included. Processor time beside the clock, which on a busy machine counts the
/// others' work too.
/// </summary>
internal static class CommandsLoad
{
    private const int Calls = 1000;
    private const int WarmUp = 100;
    private const double TargetMilliseconds = 5;

    /// <summary>The path of a store made by an earlier run may be given, to be used again.</summary>
    public static int Run(string[] args)
    {
        var path = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), $"briefingbot-load-{Environment.ProcessId}.db");
        var world = new GeneratedWorld(seed: 7);
        try
        {
            return RunAsync(path, world).GetAwaiter().GetResult();
        }
        finally
        {
            if (args.Length == 0)
                DeleteStore(path);
        }
    }

    private static async Task<int> RunAsync(string path, GeneratedWorld world)
    {
        if (!File.Exists(path))
        {
            var started = Stopwatch.GetTimestamp();
            await GeneratedStore.WriteAsync(path, world);
            Console.WriteLine($"store: {world.Groups.Count:N0} groups, {GeneratedWorld.Attacks:N0} attacks, {new FileInfo(path).Length / 1024 / 1024:N0} MiB, written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        }
        await using var services = GeneratedStore.Services(path);
        var router = services.GetRequiredService<CommandRouter>();
        Console.WriteLine($"{"call",-44} {"p50 ms",8} {"p99 ms",8} {"p50 cpu",8} {"p99 cpu",8}  answered");
        var slow = 0;
        foreach (var (kind, lines) in CommandLines.Of(world))
            slow += await MeasureAsync(router, kind, lines) ? 0 : 1;
        Console.WriteLine(slow == 0 ? $"every p99 of processor time is under {TargetMilliseconds} ms" : $"{slow} kinds of call miss {TargetMilliseconds} ms of processor time at p99");
        return slow == 0 ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(CommandRouter router, string kind, Func<Random, string> line)
    {
        var random = new Random(11);
        for (var i = 0; i < WarmUp; i++)
            await router.AnswerAsync(line(random), Asker.Local, CancellationToken.None);
        var (clock, processor) = (new double[Calls], new double[Calls]);
        var answered = 0;
        for (var i = 0; i < Calls; i++)
        {
            var typed = line(random);
            var (started, used) = (Stopwatch.GetTimestamp(), ProcessorClock.Now());
            var reply = await router.AnswerAsync(typed, Asker.Local, CancellationToken.None);
            (clock[i], processor[i]) = (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (ProcessorClock.Now() - used).TotalMilliseconds);
            answered += reply.Status is ReplyStatus.Answered or ReplyStatus.Ambiguous ? 1 : 0;
        }
        Array.Sort(clock);
        Array.Sort(processor);
        Console.WriteLine($"{kind,-44} {At(clock, 0.5),8:0.00} {At(clock, 0.99),8:0.00} {At(processor, 0.5),8:0.00} {At(processor, 0.99),8:0.00}  {100.0 * answered / Calls:0} %");
        return At(processor, 0.99) < TargetMilliseconds;
    }

    private static double At(double[] sorted, double quantile) => sorted[(int)(quantile * (sorted.Length - 1))];

    private static void DeleteStore(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(path + suffix);
    }
}
