using BriefingBot.Engine.Delivery;

namespace BriefingBot.Scheduling;

/// <summary>Sends what is in the outbox as long as the host runs.</summary>
internal sealed class DeliveryService(DeliveryPump pump) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => pump.RunAsync(stoppingToken);
}
