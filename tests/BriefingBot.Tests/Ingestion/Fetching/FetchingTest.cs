using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

/// <summary>A fetcher that may reach loopback, pauses for nothing, and has limits small enough for tests.</summary>
public abstract class FetchingTest : IDisposable
{
    private readonly List<HttpFetcher> _fetchers = [];

    internal CollectingLogger<HttpFetcher> Logger { get; } = new();

    internal ScriptedResolver Resolver { get; } = new();

    internal FetchOptions Options { get; } = new()
    {
        AllowedNetworks = ["127.0.0.0/8"],
        HostPause = TimeSpan.Zero,
        SizeLimit = 64 * 1024,
        Deadline = TimeSpan.FromSeconds(60),
    };

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _fetchers.ForEach(fetcher => fetcher.Dispose());

    private protected HttpFetcher NewFetcher(TimeProvider? clock = null)
    {
        var fetcher = new HttpFetcher(Options, clock ?? TimeProvider.System, Logger, Resolver);
        _fetchers.Add(fetcher);
        return fetcher;
    }

    private protected Task<FetchResult> FetchAsync(Uri uri, FetchPurpose purpose = FetchPurpose.Feed) =>
        NewFetcher().FetchAsync(new FetchRequest(uri, purpose), CancellationToken.None);

    private protected Task<FetchResult> FetchAsync(string uri) => FetchAsync(new Uri(uri));

    private protected async Task<FetchResult.Failed> FailAsync(LoopbackServer server, FetchFailure kind)
    {
        var failed = (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(kind, failed.Sentence);
        return failed;
    }
}
