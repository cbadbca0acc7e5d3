using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>One connection as the gateway sees it.</summary>
internal sealed class ScriptedGateway(WebSocket socket, string host, string address, CancellationToken stop)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Gets the host and port that were connected to.</summary>
    public string Host => host;

    /// <summary>Gets the path and query that were asked for.</summary>
    public string Address => address;

    /// <summary>Gets the code that the other side closed with; null for a connection that broke off.</summary>
    public int? ClosedWith { get; private set; }

    public Task SendAsync(string json) => socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, stop);

    public Task HelloAsync(int interval = 41250) => SendAsync($$"""{"op":10,"s":null,"t":null,"d":{"_trace":["x"],"heartbeat_interval":{{interval}} } }""");

    public Task ReadyAsync(string session, string resumeAddress, int sequence = 1, IReadOnlyList<string>? guilds = null) => SendAsync($$"""
        {
            "op": 0, "s": {{sequence}}, "t": "READY",
            "d": {
                "v": 10, "session_id": "{{session}}", "resume_gateway_url": "{{resumeAddress}}", "guilds": [{{string.Join(',', (guilds ?? []).Select(g => $$"""{"id":"{{g}}","unavailable":true}"""))}}], "shard": [0, 1],
                "user": { "id": "1", "username": "briefingbot", "avatar": null }, "application": { "id": "77", "flags": 0 }
            }
        }
        """);

    /// <summary>The next thing that arrives; null once the other side has closed.</summary>
    public async Task<JsonNode?> ReceiveAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var buffer = new byte[65536];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    ClosedWith = (int?)socket.CloseStatus;
                    return null;
                }
                length += part.Count;
                if (part.EndOfMessage)
                    return JsonNode.Parse(buffer.AsSpan(0, length));
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The other side hung up, and the server heard of it before the socket did.
            return null;
        }
    }

    /// <summary>The next payload of an opcode; heartbeats on the way are acknowledged.</summary>
    public async Task<JsonNode> ExpectAsync(int opcode)
    {
        while (await ReceiveAsync() is { } payload)
        {
            var arrived = payload["op"]!.GetValue<int>();
            if (arrived == opcode)
                return payload;
            arrived.ShouldBe(1, $"opcode {opcode} was expected");
            await SendAsync("""{"op":11}""");
        }
        throw new InvalidOperationException($"The connection was closed with {ClosedWith} before opcode {opcode} came.");
    }

    public async Task CloseAsync(int code)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", stop);
        while (await ReceiveAsync() is not null)
        {
            // Whatever was on its way is of no interest any more.
        }
    }

    /// <summary>Ends the connection without a closing handshake, as a cut cable does.</summary>
    public void Cut() => socket.Abort();

    /// <summary>Keeps the connection until the other side closes it.</summary>
    public async Task StayAsync()
    {
        while (await ReceiveAsync() is { } payload)
        {
            if (payload["op"]!.GetValue<int>() == 1)
                await SendAsync("""{"op":11}""");
        }
    }
}
