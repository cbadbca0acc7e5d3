namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>The seam under the gateway connection: one websocket, used once.</summary>
internal interface IGatewaySocket : IDisposable
{
    Task ConnectAsync(Uri address, CancellationToken cancellation);

    /// <summary>Sends one text message; may be called from several places at once.</summary>
    Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellation);

    /// <summary>The next message, or how the connection ended; does not throw for a connection that broke off.</summary>
    Task<GatewayFrame> ReceiveAsync(CancellationToken cancellation);

    /// <summary>Says goodbye with a code, as far as the other side still listens.</summary>
    Task CloseAsync(int code);
}

/// <summary>A message, or the end: then <paramref name="Json"/> is null, and so is the code where nobody gave one.</summary>
internal readonly record struct GatewayFrame(byte[]? Json, int? CloseCode = null);
