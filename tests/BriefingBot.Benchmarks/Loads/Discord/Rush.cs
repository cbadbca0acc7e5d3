using System.Diagnostics;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>200 interactions in one second, several times over.</summary>
internal static class Rush
{
    private const int Interactions = 200;
    private const int Rounds = 5;
    private const double LongestAcknowledgement = 1000;
    private const double LongestSuggestion = 300;

    /// <returns>False where a round missed a target.</returns>
    public static async Task<bool> RunAsync(LoadedPlatform platform, Calls calls)
    {
        double worst = 0, worstSuggestion = 0;
        // The first round compiles the program's methods; it is shown like the others, and counts.
        for (var round = 1; round <= Rounds; round++)
        {
            var used = ProcessorClock.Now();
            var (sent, answers) = await RoundAsync(platform, calls, round);
            var suggested = Milliseconds(answers.Where(a => a.IsSuggestion));
            var acknowledged = Milliseconds(answers.Where(a => !a.IsSuggestion));
            Console.WriteLine(
                $"round {round}: {Interactions} interactions in {sent.TotalSeconds:0.00} s, all done with {(ProcessorClock.Now() - used).TotalSeconds:0.0} s of processor time; "
                + $"commands acknowledged {Words(acknowledged)}, {answers.Count(a => a.IsDeferred)} of {acknowledged.Count} deferred; suggestions {Words(suggested)}");
            worst = Math.Max(worst, P99(acknowledged));
            worstSuggestion = Math.Max(worstSuggestion, P99(suggested));
        }
        Console.WriteLine($"p99 of the slowest round: commands {worst:0} ms (wanted: {LongestAcknowledgement:0}), suggestions {worstSuggestion:0} ms (wanted: {LongestSuggestion:0})");
        return worst <= LongestAcknowledgement && worstSuggestion <= LongestSuggestion;
    }

    private static async Task<(TimeSpan Sent, Acknowledgement[] Answers)> RoundAsync(LoadedPlatform platform, Calls calls, int round)
    {
        var begun = Stopwatch.GetTimestamp();
        var waiting = new List<Task<Acknowledgement>>(Interactions);
        for (var i = 0; i < Interactions; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / Interactions) - Stopwatch.GetElapsedTime(begun);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, platform.Stopping);
            waiting.Add(await platform.AskAsync(calls.At((round * Interactions) + i)));
        }
        var sent = Stopwatch.GetElapsedTime(begun);
        await platform.QuietAsync();
        return (sent, await Task.WhenAll(waiting));
    }

    private static List<double> Milliseconds(IEnumerable<Acknowledgement> answers) => [.. answers.Select(a => a.After.TotalMilliseconds).Order()];

    private static double P99(List<double> times) => times[(int)Math.Ceiling(0.99 * times.Count) - 1];

    private static string Words(List<double> times) => $"p50 {times[times.Count / 2]:0} ms, p99 {P99(times):0} ms, longest {times[^1]:0} ms";
}
