namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>Beats at the interval that the gateway asks for, and notices when nobody answers any more.</summary>
internal sealed class Heartbeat(IGatewaySocket socket, GatewaySession session, TimeProvider clock)
{
    private volatile bool _acknowledged = true;

    public void Acknowledge() => _acknowledged = true;

    public Task SendAsync(CancellationToken cancellation) => socket.SendAsync(GatewaySends.Heartbeat(session.Sequence), cancellation);

    /// <summary>Ends when a beat was not acknowledged before the next one was due: the connection is dead, whatever the socket says.</summary>
    /// <param name="jitter">Share of the interval before the first beat, from 0 to 1.</param>
    public async Task UntilDeadAsync(TimeSpan interval, double jitter, CancellationToken cancellation)
    {
        await Task.Delay(interval * jitter, clock, cancellation);
        while (_acknowledged)
        {
            _acknowledged = false;
            await SendAsync(cancellation);
            await Task.Delay(interval, clock, cancellation);
        }
    }
}
