namespace BriefingBot.Scheduling;

/// <summary>Does one thing at the start and again after each pause; a round that fails is logged, and the next one tries again.</summary>
internal abstract class RepeatingService(TimeSpan pause, TimeProvider clock) : BackgroundService
{
    protected abstract Task RunOnceAsync(CancellationToken cancellation);

    protected abstract void LogFailed(Exception fault);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
