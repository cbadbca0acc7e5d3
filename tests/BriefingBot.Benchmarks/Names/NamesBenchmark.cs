using System.Diagnostics;
using System.Text;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;

namespace BriefingBot.Benchmarks.Names;

/// <summary>
/// The verb <c>names</c>: finds 5,000 aliases in 200 MB of generated text, and resolves and completes names among 10,000 groups with four aliases each.
/// Megabytes are of UTF-8, as the text would stand in a file; the matcher's seconds are processor time, so that a busy machine does not count.
/// </summary>
internal static class NamesBenchmark
{
    private const int Aliases = 5_000;
    private const int Passes = 50;
    private const int Groups = 10_000;

    internal static int Run(string[] args)
    {
        var words = new InventedWords(new Random(1));
        MeasureMatching(words);
        MeasureResolving(words);
        return 0;
    }

    private static void MeasureMatching(InventedWords words)
    {
        var names = Enumerable.Range(0, Aliases).Select(value => (words.Name(), value)).ToArray();
        var built = Stopwatch.GetTimestamp();
        var matcher = NameMatcher<int>.Create(names);
        Console.WriteLine($"matcher of {Aliases} aliases built in {Milliseconds(built):F0} ms");
        var text = words.Text(4_000_000, names.Select(name => name.Item1).ToArray());
        var bytes = Encoding.UTF8.GetByteCount(text);
        var found = Count(matcher, text);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.CpuUsage.TotalTime;
        for (var pass = 0; pass < Passes; pass++)
        {
            found += Count(matcher, text);
        }

        var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        Console.WriteLine($"{Passes * (long)bytes / 1e6:F0} MB in {seconds:F2} s: {Passes * (bytes / 1e6) / seconds:F0} MB/s, "
            + $"{found / (Passes + 1)} mentions a pass, {GC.GetAllocatedBytesForCurrentThread() - allocated} bytes allocated");
    }

    private static int Count(NameMatcher<int> matcher, string text)
    {
        var found = 0;
        foreach (var match in matcher.Enumerate(text))
        {
            found += match.Values.Count > 0 ? 1 : 0;
        }

        return found;
    }

    private static void MeasureResolving(InventedWords words)
    {
        var groups = Enumerable.Range(0, Groups).Select(number => Invent(words, number)).ToArray();
        var built = Environment.CpuUsage.TotalTime;
        var resolver = new GroupResolver(groups);
        Console.WriteLine($"resolver of {Groups} groups built in {(Environment.CpuUsage.TotalTime - built).TotalMilliseconds:F0} ms of processor time");
        var typed = groups.Where((_, number) => number % 10 == 0).Select(group => group.Aliases[0].Name).ToArray();
        Measure("resolve a listed name", typed, name => resolver.Resolve(name));
        Measure("resolve a misspelled name", [.. typed.Select(Misspell)], name => resolver.Resolve(name));
        Measure("complete 1 letter", [.. typed.Select(name => name[..1])], name => resolver.Complete(name, 25));
        Measure("complete 4 letters", [.. typed.Select(name => name[..Math.Min(4, name.Length)])], name => resolver.Complete(name, 25));
        Measure("complete a misspelled name", [.. typed.Select(Misspell)], name => resolver.Complete(name, 25));
        Measure("complete nothing typed", [.. typed.Select(_ => "")], name => resolver.Complete(name, 25));
    }

    private static void Measure(string what, string[] inputs, Func<string, object> work)
    {
        work(inputs[0]);
        var times = new List<double>(inputs.Length);
        var before = Environment.CpuUsage.TotalTime;
        foreach (var input in inputs.Take(50).Concat(inputs))
        {
            var started = Stopwatch.GetTimestamp();
            work(input);
            times.Add(Milliseconds(started));
        }

        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Count;
        times.RemoveRange(0, 50);
        times.Sort();
        Console.WriteLine($"{what}: {cpu:F3} ms of processor time in the mean; by the clock p50 {times[times.Count / 2]:F3} ms, p99 {times[times.Count * 99 / 100]:F3} ms, most {times[^1]:F3} ms");
    }

    private static Group Invent(InventedWords words, int number) => new(
        $"group-{number}", words.Name(), "armed group", ["ML"], [.. Enumerable.Range(0, 4).Select(_ => new GroupAlias(words.Name(), []))], [], []);

    private static string Misspell(string name) => name.Length < 4 ? name + "q" : string.Concat(name.AsSpan(0, 2), "q", name.AsSpan(3));

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
