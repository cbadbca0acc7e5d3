using System.Net.Sockets;
using System.Security.Authentication;
using BriefingBot.Ingestion.Fetching.Addresses;
using BriefingBot.Ingestion.Fetching.Bodies;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>Turns what the network threw into a result with a sentence for people.</summary>
internal static class FailureSentences
{
    /// <summary>
    /// Whether an exception comes from outside (a cancellation too, if it is not the caller's: the deadline or the connect timeout);
    /// any other is a bug and stays an exception.
    /// </summary>
    public static bool Explains(Exception error) =>
        error is HttpRequestException or IOException or BodyException or SocketException or OperationCanceledException;

    public static FetchResult Explain(Exception error, Uri uri)
    {
        var host = UrlText.Host(uri);
        if (Find<AddressRefusedException>(error) is { } refused)
        {
            return new FetchResult.Refused { Uri = uri, Reason = FetchRefusal.Address, Sentence = $"{host} {refused.Message}" };
        }

        var (kind, sentence) = Describe(error);
        return new FetchResult.Failed { Uri = uri, Kind = kind, Sentence = $"{host} {sentence}" };
    }

    private static (FetchFailure Kind, string Sentence) Describe(Exception error)
    {
        if (Find<BodyException>(error) is { } body)
        {
            return (body.Kind, body.Message);
        }

        if (Find<NameNotResolvedException>(error) is { } name)
        {
            return (FetchFailure.Name, name.Message);
        }

        if (error is OperationCanceledException)
        {
            return (FetchFailure.Connection, "did not answer the attempt to connect");
        }

        return ErrorOf(error) switch
        {
            HttpRequestError.SecureConnectionError => (FetchFailure.Tls, Tls(error)),
            HttpRequestError.ConfigurationLimitExceeded => (FetchFailure.Protocol, "sent more headers than are read"),
            HttpRequestError.ResponseEnded => (FetchFailure.Protocol, "closed the connection before its answer was complete"),
            HttpRequestError.InvalidResponse => (FetchFailure.Protocol, "sent something that is not a valid HTTP answer"),
            _ => (FetchFailure.Connection, Connection(error)),
        };
    }

    private static string Connection(Exception error) => Find<SocketException>(error)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "refused the connection: no server listens there",
        SocketError.TimedOut => "did not answer the attempt to connect",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "cannot be reached from this network",
        _ => "broke the connection",
    };

    /// <summary>The platform names the reasons (members of SslPolicyErrors and X509ChainStatusFlags) only in its message.</summary>
    private static string Tls(Exception error)
    {
        var message = Find<AuthenticationException>(error)?.Message ?? string.Empty;
        bool Names(string reason) => message.Contains(reason, StringComparison.Ordinal);
        return Names("NameMismatch") ? "shows a certificate made out to another name"
            : Names("NotTimeValid") ? "shows a certificate that has expired or is not valid yet"
            : Names("UntrustedRoot") ? "shows a certificate whose issuer is not trusted"
            : Names("PartialChain") ? "shows a certificate whose chain to a trusted issuer is incomplete"
            : Names("certificate") ? "shows a certificate that is not valid"
            : "could not agree on a secure connection (TLS)";
    }

    private static HttpRequestError? ErrorOf(Exception error) =>
        Find<HttpIOException>(error)?.HttpRequestError ?? Find<HttpRequestException>(error)?.HttpRequestError;

    private static T? Find<T>(Exception error)
        where T : Exception
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
        {
            if (at is T found)
            {
                return found;
            }
        }

        return null;
    }
}
