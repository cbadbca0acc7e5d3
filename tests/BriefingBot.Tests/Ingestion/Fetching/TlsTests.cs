using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class TlsTests : FetchingTest
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public TlsTests() => _listener.Start();

    private Uri Url => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_with_the_reason()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request("CN=127.0.0.1", key).CreateSelfSigned(Yesterday, Tomorrow);
        var serving = ServeAsync(certificate);
        var failed = (await FetchAsync(Url)).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(FetchFailure.Tls);
        failed.Sentence.ShouldStartWith("127.0.0.1 shows a certificate");
        await serving;
    }

    [Fact]
    public async Task A_certificate_cannot_send_the_platform_to_an_inner_address_for_its_issuer()
    {
        await using var inner = new LoopbackServer(LoopbackServer.Ok("certificate"));
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issuer = Request("CN=Unknown issuer", issuerKey, new X509BasicConstraintsExtension(true, false, 0, true)).CreateSelfSigned(Yesterday, Tomorrow);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("CN=127.0.0.1", key, new X509AuthorityInformationAccessExtension(null, [inner.Url("/issuer.crt").AbsoluteUri]));
        using var bare = request.Create(issuer, Yesterday, Tomorrow, [1, 2, 3, 4]);
        using var certificate = bare.CopyWithPrivateKey(key);
        var serving = ServeAsync(certificate);
        (await FetchAsync(Url)).ShouldBeOfType<FetchResult.Failed>().Kind.ShouldBe(FetchFailure.Tls);
        await serving;
        inner.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_without_tls_is_said_so()
    {
        var serving = AnswerPlainAsync();
        var failed = (await FetchAsync(Url)).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(FetchFailure.Tls);
        failed.Sentence.ShouldBe("127.0.0.1 could not agree on a secure connection (TLS)");
        await serving;
    }

    protected override void Dispose(bool disposing)
    {
        _listener.Dispose();
        base.Dispose(disposing);
    }

    private static DateTimeOffset Yesterday => TimeProvider.System.GetUtcNow().AddDays(-1);

    private static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    private static CertificateRequest Request(string name, ECDsa key, params X509Extension[] extensions)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        Array.ForEach(extensions, request.CertificateExtensions.Add);
        return request;
    }

    private async Task AnswerPlainAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
    }

    private async Task ServeAsync(X509Certificate2 certificate)
    {
        // Offline: the server's own side would look for the issuer too.
        var context = SslStreamCertificateContext.Create(certificate, null, offline: true);
        using var client = await _listener.AcceptTcpClientAsync();
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context });
            await tls.ReadExactlyAsync(new byte[1]);
        }
        catch (Exception error) when (error is IOException or AuthenticationException)
        {
            // The client does not accept the certificate: that is the test.
        }
    }
}
