using System.Diagnostics;
using BriefingBot.Ingestion.Documents;

namespace BriefingBot.Cli;

/// <summary>One line on a terminal that says how far a run is: counts, rate, time left. Elsewhere it says nothing.</summary>
/// <param name="expected">Files to come; a file of JSON Lines counts as one, so that the time left is then not said.</param>
internal sealed class IngestProgressLine(int expected) : IProgress<IngestProgress>, IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly bool _shown = !Console.IsErrorRedirected;

    public void Report(IngestProgress value)
    {
        if (!_shown)
            return;
        var seconds = Math.Max(0.001, Stopwatch.GetElapsedTime(_started).TotalSeconds);
        var rate = value.Seen / seconds;
        var left = expected > value.Seen && rate > 0 ? $", {TimeSpan.FromSeconds((expected - value.Seen) / rate):h\\:mm\\:ss} left" : "";
        Console.Error.Write($"\r\e[K{value.Seen:N0} read, {value.New:N0} new, {value.Changed:N0} changed, {value.Skipped:N0} skipped, {rate:N0} a second{left}");
    }

    public void Clear()
    {
        if (_shown)
            Console.Error.Write("\r\e[K");
    }

    public void Dispose() => Clear();
}
