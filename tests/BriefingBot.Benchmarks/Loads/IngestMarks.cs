using System.Diagnostics;
using BriefingBot.Ingestion.Documents;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>Takes the time by the clock and by the processor at each batch, and tells the rates of the tenths.</summary>
internal sealed class IngestMarks(int count) : IProgress<IngestProgress>
{
    private readonly List<(int Seen, TimeSpan Wall, TimeSpan Processor)> _marks = [(0, TimeSpan.Zero, TimeSpan.Zero)];
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;

    public void Report(IngestProgress value) => _marks.Add((value.Seen, Stopwatch.GetElapsedTime(_started), Environment.CpuUsage.TotalTime - _processor));

    public override string ToString()
    {
        var tenths = Enumerable.Range(0, 10).Select(i => Rates(count * i / 10, count * (i + 1) / 10)).ToList();
        var all = Rates(0, count);
        return string.Join(Environment.NewLine, tenths.Select((t, i) => $"tenth {i + 1,2}: {t.Wall,6:F0} documents/s by the clock, {t.Processor,6:F0} of processor time"))
            + $"{Environment.NewLine}all:      {all.Wall,6:F0} documents/s by the clock, {all.Processor,6:F0} of processor time; last tenth to first: {tenths[^1].Processor / tenths[0].Processor:P0}";
    }

    private (double Wall, double Processor) Rates(int from, int to)
    {
        var start = _marks.FindLast(m => m.Seen <= from);
        var end = _marks.Find(m => m.Seen >= to);
        return end == default ? (0, 0) : ((end.Seen - start.Seen) / (end.Wall - start.Wall).TotalSeconds, (end.Seen - start.Seen) / (end.Processor - start.Processor).TotalSeconds);
    }
}
