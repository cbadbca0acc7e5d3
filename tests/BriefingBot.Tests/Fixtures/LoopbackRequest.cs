using System.Text;

namespace BriefingBot.Tests.Fixtures;

/// <summary>A request that arrived at a <see cref="LoopbackServer"/>, with the wire to answer on.</summary>
internal sealed class LoopbackRequest(string head, Stream wire, CancellationToken stop)
{
    private readonly string[] _lines = head.Split("\r\n");

    /// <summary>Gets the path and query.</summary>
    public string Path => _lines[0].Split(' ')[1];

    /// <summary>Gets a token that is cancelled when the server is disposed of.</summary>
    public CancellationToken Stop => stop;

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) =>
        _lines.Skip(1).FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await wire.WriteAsync(bytes, stop);
        await wire.FlushAsync(stop);
    }

    /// <summary>Sends nothing more and keeps the connection open until the server is disposed of or the client hangs up.</summary>
    public async Task HangAsync()
    {
        var buffer = new byte[1];
        while (await wire.ReadAsync(buffer, stop) > 0)
        {
            // Bytes after the request are of no interest.
        }
    }
}
