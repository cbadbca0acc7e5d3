using BriefingBot.Engine.Subscriptions.Watches;

namespace BriefingBot.Scheduling;

/// <summary>Looks every few seconds whether something was recorded that a watch waits for.</summary>
internal sealed class WatchService(WatchRunner runner, TimeProvider clock, ILogger<WatchService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await runner.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.WatchesFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
