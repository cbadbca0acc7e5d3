using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using BriefingBot.Ingestion.Fetching.Addresses;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Sets up the HTTP client so that nothing happens behind the fetcher's back.</summary>
internal static class HandlerFactory
{
    private const int MaxHeaderKilobytes = 32;

    public static SocketsHttpHandler Create(GuardedConnector connector, FetchOptions options) => new()
    {
        ConnectCallback = (context, cancellation) => connector.ConnectAsync(context.DnsEndPoint, cancellation),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        MaxResponseDrainSize = 0,
        ConnectTimeout = options.Deadline,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = ChainPolicy() },
    };

    /// <summary>
    /// A certificate can name an address from which its issuer is to be downloaded; the platform would ask there past the address
    /// rules. So nothing is downloaded while a chain is built.
    /// </summary>
    private static X509ChainPolicy ChainPolicy() => new()
    {
        DisableCertificateDownloads = true,
        RevocationMode = X509RevocationMode.NoCheck,
    };
}
