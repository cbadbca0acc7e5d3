using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Ingestion.Fetching.Addresses;

/// <summary>
/// Opens connections. The addresses that are checked are the addresses connected to: the name is resolved here, once for each
/// connection, and nothing after this looks at the name again. So an answer that changes between check and use (DNS rebinding)
/// gains nothing.
/// </summary>
internal sealed class GuardedConnector(IHostResolver resolver, AddressGuard guard, TimeProvider clock)
{
    /// <summary>A name with more addresses than this is not asked through to the end.</summary>
    private const int MostAttempts = 4;

    /// <summary>An address that does not answer must not use up the time of the next one.</summary>
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(5);

    /// <summary>The connect callback of <see cref="SocketsHttpHandler"/>.</summary>
    /// <exception cref="AddressRefusedException">Every address is refused.</exception>
    /// <exception cref="NameNotResolvedException">There is no address.</exception>
    /// <exception cref="SocketException">No address answered.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await ResolveAsync(target.Host, cancellation);
        var permitted = Permitted(addresses);
        for (var attempt = 0; ; attempt++)
        {
            var last = attempt == permitted.Count - 1;
            try
            {
                return await ConnectAsync(new IPEndPoint(permitted[attempt], target.Port), last, cancellation);
            }
            catch (Exception error) when (!last && error is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                // The next address may answer.
            }
        }
    }

    private async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        try
        {
            // The operating system's look-up cannot be interrupted; it is left behind instead.
            return await resolver.ResolveAsync(host, cancellation).WaitAsync(cancellation);
        }
        catch (SocketException error)
        {
            var unknown = error.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;
            throw new NameNotResolvedException(unknown ? "is not a known host name" : "could not be looked up: the name server gave no answer", error);
        }
    }

    private List<IPAddress> Permitted(IReadOnlyList<IPAddress> addresses)
    {
        if (addresses.Count == 0)
        {
            throw new NameNotResolvedException("is not a known host name");
        }

        var permitted = addresses.Where(address => guard.Refuse(address) is null).Take(MostAttempts).ToList();
        return permitted.Count > 0 ? permitted : throw new AddressRefusedException(AddressGuard.Explain(guard.Refuse(addresses[0])!));
    }

    private async Task<Stream> ConnectAsync(IPEndPoint endPoint, bool last, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(last ? Timeout.InfiniteTimeSpan : AttemptLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, both.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
