using System.Net.WebSockets;

namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>The seam on the platform's own websocket client.</summary>
internal sealed class GatewaySocket : IGatewaySocket
{
    // A guild with all its channels and roles comes as one message of some megabytes.
    private const int LargestMessage = 16 * 1024 * 1024;
    private static readonly TimeSpan GoodbyePatience = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly byte[] _buffer = new byte[16 * 1024];

    public Task ConnectAsync(Uri address, CancellationToken cancellation) => _socket.ConnectAsync(address, cancellation);

    public async Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task<GatewayFrame> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellation);
                if (part.MessageType == WebSocketMessageType.Close)
                    return new GatewayFrame(null, (int?)_socket.CloseStatus);
                if (message.Length + part.Count > LargestMessage)
                    return new GatewayFrame(null);
                message.Write(_buffer, 0, part.Count);
                if (part.EndOfMessage)
                    return new GatewayFrame(message.ToArray());
            }
        }
        catch (WebSocketException)
        {
            return new GatewayFrame(null, (int?)_socket.CloseStatus);
        }
    }

    public async Task CloseAsync(int code)
    {
        using var patience = new CancellationTokenSource(GoodbyePatience);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", patience.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // Nobody listens any more: the connection is over either way.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }
}
