using System.Diagnostics;
using System.Runtime;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// Times kinds of calls, warm and in process, from the typed line to the checked reply, rendering not included. Processor time beside the
/// clock, which on a busy machine counts the others' work too.
/// </summary>
internal static class CallTimes
{
    private const int Calls = 1000;
    private const int WarmUp = 200;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>True when each kind keeps the target at p99 of the processor time.</summary>
    public static async Task<bool> MeasureAllAsync(CommandRouter router, IEnumerable<(string Kind, Func<Random, string> Line)> kinds, double targetMilliseconds, int calls = Calls)
    {
        Console.WriteLine($"{"call",-44} {"p50 ms",8} {"p99 ms",8} {"p50 cpu",8} {"p99 cpu",8} {"KB",8} {"pauses",8} {"pause ms",8}  answered");
        var (clockSlow, slow) = (0, 0);
        var all = kinds.ToList();
        await WarmUpAsync(router, all, Math.Min(calls, WarmUp));
        foreach (var (kind, lines) in all)
        {
            var (clock, processor) = await MeasureAsync(router, kind, lines, calls);
            clockSlow += clock < targetMilliseconds ? 0 : 1;
            slow += processor < targetMilliseconds ? 0 : 1;
        }
        Console.WriteLine($"kinds of call that miss {targetMilliseconds} ms at p99: {clockSlow} by the clock, {slow} by processor time");
        return slow == 0;
    }

    // A service runs for months: what its first minutes cost, when methods are compiled again as they prove to be called often, is not timed.
    private static async Task WarmUpAsync(CommandRouter router, List<(string Kind, Func<Random, string> Line)> kinds, int rounds)
    {
        var random = new Random(5);
        for (var i = 0; i < rounds; i++)
        {
            foreach (var (_, line) in kinds)
                await router.AnswerAsync(line(random), Asker.Local, CancellationToken.None);
        }
        for (var compiled = -1L; compiled != JitInfo.GetCompiledMethodCount();)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await Task.Delay(Settling);
        }
    }

    private static async Task<(double Clock, double Processor)> MeasureAsync(CommandRouter router, string kind, Func<Random, string> line, int calls)
    {
        var random = new Random(11);
        var (clock, processor) = (new double[calls], new double[calls]);
        var answered = 0;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var (collections, paused) = (GC.CollectionCount(0), GC.GetTotalPauseDuration());
        for (var i = 0; i < calls; i++)
        {
            var typed = line(random);
            var (started, used) = (Stopwatch.GetTimestamp(), ProcessorClock.Now());
            var reply = await router.AnswerAsync(typed, Asker.Local, CancellationToken.None);
            (clock[i], processor[i]) = (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (ProcessorClock.Now() - used).TotalMilliseconds);
            answered += reply.Status is ReplyStatus.Answered or ReplyStatus.Ambiguous ? 1 : 0;
        }
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        (collections, paused) = (GC.CollectionCount(0) - collections, GC.GetTotalPauseDuration() - paused);
        Array.Sort(clock);
        Array.Sort(processor);
        Console.WriteLine($"{kind,-44} {At(clock, 0.5),8:0.00} {At(clock, 0.99),8:0.00} {At(processor, 0.5),8:0.00} {At(processor, 0.99),8:0.00} {allocated / 1024.0 / calls,8:0} {collections,8} {paused.TotalMilliseconds / Math.Max(1, collections),8:0.00}  {100.0 * answered / calls:0} %");
        return (At(clock, 0.99), At(processor, 0.99));
    }

    private static double At(double[] sorted, double quantile) => sorted[(int)(quantile * (sorted.Length - 1))];
}
