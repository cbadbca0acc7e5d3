using System.Diagnostics;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>A reader who asks in turn for passages and for a group, and how long the answers take.</summary>
internal sealed class ReaderTally(IServiceProvider services)
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Searches = ["\"car bomb\" market", "governor hospital", "railway harvest", "claimed responsibility message", "kidnapping school"];

    private readonly CommandRouter _router = services.GetRequiredService<CommandRouter>();
    private readonly List<double> _searches = [];
    private readonly List<double> _groups = [];

    public async Task AskAsync()
    {
        _searches.Add(await TimeAsync($"/search {Searches[_searches.Count % Searches.Length]}"));
        _groups.Add(await TimeAsync("/group isis-k"));
    }

    private async Task<double> TimeAsync(string line)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await _router.AnswerAsync(line, Asker.Local, CancellationToken.None);
        return reply.Status == ReplyStatus.Answered ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException($"{line}: {PlainTextRenderer.Render(reply)}");
    }

    public override string ToString() => $"/search p50 {At(_searches, .5):F1} ms, p99 {At(_searches, .99):F1} ms; /group p50 {At(_groups, .5):F1} ms, p99 {At(_groups, .99):F1} ms; {_searches.Count} of each";

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));
}
