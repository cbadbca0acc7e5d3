using BriefingBot.Engine.Subscriptions;
using Quartz;

namespace BriefingBot.Scheduling;

/// <summary>
/// Tells the scheduler of subscriptions as they come and go, and makes what it cannot know of: digests that somebody asked for,
/// that could not be composed, or whose platform had no adapter at their time.
/// </summary>
internal sealed class DigestSchedulingService(ISchedulerFactory factory, DigestTriggers triggers, DigestRunner runner, DigestSignal signal, ILogger<DigestSchedulingService> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = await factory.GetScheduler(stoppingToken);
        while (true)
        {
            var next = signal.Next;
            try
            {
                await triggers.KeepAsync(scheduler, stoppingToken);
                await runner.RunAsync(null, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.SchedulingFailed(logger, fault);
            }
            await signal.WaitAsync(next, Look, stoppingToken);
        }
    }
}
