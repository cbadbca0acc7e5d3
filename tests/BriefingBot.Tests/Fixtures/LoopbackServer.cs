using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BriefingBot.Tests.Fixtures;

/// <summary>
/// A web server on loopback that sends exactly the bytes a test writes, right or wrong. It closes the connection after each answer.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackRequest, Task> _answer;
    private readonly ConcurrentQueue<LoopbackRequest> _requests = new();
    private readonly Task _accepting;

    public LoopbackServer(Func<LoopbackRequest, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>A server that gives every request the same answer.</summary>
    public LoopbackServer(string answer)
        : this(request => request.SendAsync(answer))
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets all requests so far, in order.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    public Uri Url(string path = "/") => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>A complete answer with a matching Content-Length.</summary>
    public static string Ok(string body, params string[] headers) => Answer("200 OK", body, headers);

    /// <summary>A complete answer with a matching Content-Length.</summary>
    public static string Answer(string status, string body = "", params string[] headers)
    {
        var lines = string.Concat(headers.Select(header => header + "\r\n"));
        return $"HTTP/1.1 {status}\r\n{lines}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
    }

    public async ValueTask DisposeAsync()
    {
        // The loop ends before the listener is closed: accepting on a closed one is an error of its own kind.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The server was disposed of.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            var request = new LoopbackRequest(await ReadHeadAsync(stream), stream, _stop.Token);
            _requests.Enqueue(request);
            await _answer(request);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client hung up: many tests are about that.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                throw new IOException("The client hung up before its request was complete.");
            }

            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
