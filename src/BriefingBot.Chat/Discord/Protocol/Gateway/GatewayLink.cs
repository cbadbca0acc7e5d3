using System.Net.WebSockets;
using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>One connection to the gateway, from hello to its end.</summary>
/// <param name="token">The bot's token; goes into identify and resume, nowhere else.</param>
/// <param name="hand">Takes each event, in order; returns at once.</param>
internal sealed class GatewayLink(IGatewaySocket socket, GatewaySession session, string token, Action<GatewayPayload> hand, TimeProvider clock)
{
    /// <summary>Any code but 1000 and 1001, which would end the session.</summary>
    private const int KeepSessionCode = 4000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Heartbeat _heartbeat = new(socket, session, clock);

    /// <summary>True once the session was begun or taken up again.</summary>
    public bool WasReady { get; private set; }

    public async Task<GatewayEnding> RunAsync(Uri address, ShardNumber shard, double jitter, CancellationToken cancellation)
    {
        try
        {
            if (await ConnectAsync(address, cancellation) is not { } interval)
                return GatewayEnding.Lost("no hello came");
            await socket.SendAsync(session.CanResume ? GatewaySends.Resume(token, session) : GatewaySends.Identify(token, shard), cancellation);
            return await ListenAsync(interval, jitter, cancellation);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or HttpRequestException)
        {
            return GatewayEnding.Lost("the gateway cannot be reached");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return GatewayEnding.Lost("the gateway did not answer in time");
        }
    }

    private async Task<TimeSpan?> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        await socket.ConnectAsync(address, both.Token);
        var frame = await socket.ReceiveAsync(both.Token);
        var hello = frame.Json is { } json ? GatewayPayload.Read(json) : null;
        return hello is { Opcode: GatewayPayload.Hello } && hello.DataNumber("heartbeat_interval") is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    private async Task<GatewayEnding> ListenAsync(TimeSpan interval, double jitter, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var dead = _heartbeat.UntilDeadAsync(interval, jitter, stop.Token);
        var listening = ReceiveAllAsync(stop.Token);
        var first = await Task.WhenAny(dead, listening);
        if (first == dead && !listening.IsCompleted && !cancellation.IsCancellationRequested)
            await socket.CloseAsync(KeepSessionCode);
        await stop.CancelAsync();
        await Task.WhenAll(QuietlyAsync(dead), QuietlyAsync(listening));
        cancellation.ThrowIfCancellationRequested();
        return first == listening ? await listening : GatewayEnding.Lost("heartbeats were not acknowledged");
    }

    private async Task<GatewayEnding> ReceiveAllAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var frame = await socket.ReceiveAsync(cancellation);
            if (frame.Json is not { } json)
                return GatewayEnding.OfCode(frame.CloseCode);
            if (GatewayPayload.Read(json) is not { } payload)
                continue;
            if (await TakeAsync(payload, cancellation) is { } ending)
                return ending;
        }
    }

    private async Task<GatewayEnding?> TakeAsync(GatewayPayload payload, CancellationToken cancellation)
    {
        switch (payload.Opcode)
        {
            case GatewayPayload.Dispatch:
                Dispatch(payload);
                return null;
            case GatewayPayload.Heartbeat:
                await _heartbeat.SendAsync(cancellation);
                return null;
            case GatewayPayload.HeartbeatAck:
                _heartbeat.Acknowledge();
                return null;
            case GatewayPayload.Reconnect:
                await socket.CloseAsync(KeepSessionCode);
                return GatewayEnding.Lost("the gateway asks to connect again");
            case GatewayPayload.InvalidSession:
                await socket.CloseAsync(KeepSessionCode);
                return new GatewayEnding("the session is not valid", KeepSession: payload.Data.ValueKind == JsonValueKind.True);
            default:
                return null;
        }
    }

    private void Dispatch(GatewayPayload payload)
    {
        if (payload.Event == "READY" && payload.DataText("session_id") is { } id && payload.DataText("resume_gateway_url") is { } address)
            session.Begin(id, address);
        WasReady |= payload.Event is "READY" or "RESUMED";
        hand(payload);
        // After the hand-over: an event counts as seen once somebody has it.
        if (payload.Sequence is { } sequence)
            session.Seen(sequence);
    }

    private static async Task QuietlyAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
