using BriefingBot.Engine.Delivery;

namespace BriefingBot.Scheduling;

/// <summary>Sends what is in the outbox as long as the host runs, and forgets what was sent long ago.</summary>
internal sealed class DeliveryService(DeliveryPump pump, IOutbox outbox, TimeProvider clock, ILogger<DeliveryService> logger) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(pump.RunAsync(stoppingToken), ForgetAsync(stoppingToken));

    private async Task ForgetAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await outbox.ForgetAsync(clock.GetUtcNow() - Kept, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The next start goes on.
        }
        catch (Exception fault)
        {
            Log.OutboxNotTidied(logger, fault);
        }
    }
}
