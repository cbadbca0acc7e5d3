using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine.Delivery;

/// <summary>Empties the outbox: each channel in order, the channels beside each other, within the pace of their platform.</summary>
public sealed class DeliveryPump(IOutbox outbox, IEnumerable<IChannelPoster> posters, PartSender sender, DeliverySignal signal, TimeProvider clock, ILogger<DeliveryPump> logger)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private const int MostChannels = 500;

    private readonly Dictionary<ChannelAddress, Task> _lanes = [];

    /// <summary>Sends until cancelled. What an earlier run left open is settled first.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var poster in posters)
            await sender.SettleInterruptedAsync(poster, cancellation);
        try
        {
            while (true)
            {
                var next = signal.Next;
                await StartLanesAsync(cancellation);
                await signal.WaitAsync(next, Look, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(_lanes.Values);
        }
    }

    private async Task StartLanesAsync(CancellationToken cancellation)
    {
        foreach (var done in _lanes.Where(l => l.Value.IsCompleted).Select(l => l.Key).ToList())
            _lanes.Remove(done);
        try
        {
            foreach (var poster in posters)
            {
                foreach (var channel in await outbox.ReadyChannelsAsync(poster.Platform, clock.GetUtcNow(), MostChannels, cancellation))
                {
                    if (!_lanes.ContainsKey(channel))
                        _lanes.Add(channel, Task.Run(() => EmptyAsync(poster, channel, cancellation), CancellationToken.None));
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.OutboxNotRead(logger, fault);
        }
    }

    private async Task EmptyAsync(IChannelPoster poster, ChannelAddress channel, CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested && await sender.SendNextAsync(poster, channel, cancellation))
            {
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whether a message that was under way arrived is settled at the next start.
        }
        catch (Exception fault)
        {
            Log.ChannelNotServed(logger, fault, channel.Platform);
        }
    }
}
