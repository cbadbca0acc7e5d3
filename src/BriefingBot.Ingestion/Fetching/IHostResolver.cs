using System.Net;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Turns host names into addresses.</summary>
public interface IHostResolver
{
    /// <summary>Resolves a name in ASCII form.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The name does not resolve.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
