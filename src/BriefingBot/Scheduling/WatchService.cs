using BriefingBot.Engine.Subscriptions.Corrections;
using BriefingBot.Engine.Subscriptions.Watches;

namespace BriefingBot.Scheduling;

/// <summary>Looks every few seconds whether something was recorded that a watch waits for, or that puts right what was posted.</summary>
internal sealed class WatchService(WatchRunner watches, CorrectionRunner corrections, TimeProvider clock, ILogger<WatchService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await watches.RunAsync(stoppingToken);
                await corrections.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.WatchesFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
