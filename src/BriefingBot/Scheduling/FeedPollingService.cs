using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Polling;

namespace BriefingBot.Scheduling;

/// <summary>
/// Checks feeds when their time has come, several at a time. A slow one holds up nobody: the next look starts what is due while it still runs.
/// </summary>
internal sealed class FeedPollingService(IFeedStore store, FeedPoller poller, TimeProvider clock, ILogger<FeedPollingService> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private const int MostAtOnce = 4;
    private const int MostStarted = 200;

    private readonly Dictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(MostAtOnce, MostAtOnce);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await StartDueAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values);
        }
    }

    public override void Dispose()
    {
        _turns.Dispose();
        base.Dispose();
    }

    private async Task StartDueAsync(CancellationToken stop)
    {
        foreach (var id in _running.Where(r => r.Value.IsCompleted).Select(r => r.Key).ToList())
            _running.Remove(id);
        try
        {
            foreach (var feed in await store.DueAsync(clock.GetUtcNow(), MostStarted, stop))
            {
                if (!_running.ContainsKey(feed.Id))
                    _running.Add(feed.Id, CheckAsync(feed, stop));
            }
        }
        catch (OutageException outage)
        {
            Log.FeedsNotChecked(logger, outage.Message);
        }
    }

    private async Task CheckAsync(Feed feed, CancellationToken stop)
    {
        // The first look would otherwise hold up the start of the service.
        await Task.Yield();
        var entered = false;
        try
        {
            await _turns.WaitAsync(stop);
            entered = true;
            await poller.CheckAsync(feed, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was read is stored; the rest is read after the next start.
        }
        catch (OutageException outage)
        {
            Log.FeedsNotChecked(logger, outage.Message);
        }
        catch (Exception fault)
        {
            Log.FeedCheckBroke(logger, fault, feed.Id);
        }
        finally
        {
            if (entered)
                _turns.Release();
        }
    }
}
