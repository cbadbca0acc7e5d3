using BriefingBot.Engine;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Fixtures;

/// <summary>A site with feeds on loopback, the real store in a file of its own, and a clock moved by hand.</summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    // Tests move the clock by hours between requests, and by minutes within one.
    private static readonly TimeSpan LongTime = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("feeds").FullName;
    private readonly ServiceProvider _services;
    private readonly LoopbackServer _server;

    public FeedWorld()
    {
        _server = new LoopbackServer(AnswerAsync);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddBriefingEngine()
            .AddBriefingStorage(StorePath)
            .AddBriefingIngestion(new FetchOptions { AllowedNetworks = ["127.0.0.0/8"], HostPause = TimeSpan.Zero, Deadline = LongTime, IdleLimit = LongTime })
            .BuildServiceProvider();
        Poller = NewPoller(Store);
    }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public CollectingLogger<FeedPoller> Logger { get; } = new();

    /// <summary>Answers in full by path; what is not here is a 404.</summary>
    public Dictionary<string, Func<LoopbackRequest, string>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths that answer nothing; each says when it was asked.</summary>
    public Dictionary<string, TaskCompletionSource> Hanging { get; } = new(StringComparer.Ordinal);

    public IFeedStore Store => _services.GetRequiredService<IFeedStore>();

    public IFeedRegistrar Registrar => _services.GetRequiredService<IFeedRegistrar>();

    public CommandRouter Router => _services.GetRequiredService<CommandRouter>();

    public FeedPoller Poller { get; }

    public IEnumerable<string> Warnings => Logger.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal));

    private string StorePath => Path.Combine(_folder, "feeds.db");

    public Uri Url(string path) => _server.Url(path);

    public int Requests(string path) => _server.Requests.Count(r => r.Path == path);

    public LoopbackRequest LastRequest(string path) => _server.Requests.Last(r => r.Path == path);

    public FeedPoller NewPoller(IFeedStore store) =>
        new(_services.GetRequiredService<HttpFetcher>(), _services.GetRequiredService<IngestionPipeline>(), store, Clock, Logger) { Chance = () => 0.5 };

    /// <summary>A feed of reports, the given numbers, each with its page.</summary>
    public void Publish(string path, params int[] reports)
    {
        Pages[path] = _ => LoopbackServer.Ok(Rss(path, reports.Select(n => Item($"id-{n}", n))), "Content-Type: application/rss+xml");
        foreach (var n in reports)
            Pages[$"/report-{n}"] = _ => LoopbackServer.Ok(Page(n), "Content-Type: text/html; charset=utf-8");
    }

    public string Rss(string title, IEnumerable<string> entries) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Wire {title}</title><link>{Url("/")}</link>{string.Concat(entries)}</channel></rss>";

    public string Item(string id, int report, string? content = null) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>Report {report} from the bridge</title><link>{Url($"/report-{report}")}</link><pubDate>{new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero).AddHours(report):r}</pubDate>"
        + $"{(content is null ? "" : $"<content:encoded><![CDATA[{content}]]></content:encoded>")}</item>";

    public static string Page(int report) =>
        $"<!DOCTYPE html><html><head><title>Report {report} from the bridge</title></head><body><article><h1>Report {report} from the bridge</h1>{Paragraphs(report, 6)}</article></body></html>";

    public static string Paragraphs(int report, int count) => string.Concat(Enumerable.Range(1, count).Select(i =>
        $"<p>Patrol {report * 17} reached the village of Hill{report} on round {i}, spoke with the {report + i} keepers of ford {report * i} and wrote down what each of them had seen since the last visit of the team.</p>"));

    public Task<Feed> AddAsync(string path) => AddAsync(Url(path));

    /// <summary>Adds the feed by another name of the host: what one host does is no matter of the other.</summary>
    public Task<Feed> AddElsewhereAsync(string path) => AddAsync(new UriBuilder(Url(path)) { Host = "localhost" }.Uri);

    private async Task<Feed> AddAsync(Uri url)
    {
        var addition = await Registrar.AddAsync(url.AbsoluteUri, CancellationToken.None);
        addition.Status.ShouldBe(FeedAdditionStatus.Added, addition.Sentence);
        return addition.Feed!;
    }

    /// <summary>Moves the clock to the feed's next check, and makes it.</summary>
    public async Task<FeedCheck> CheckNextAsync(Feed feed)
    {
        var now = await ReloadAsync(feed);
        if (now.NextCheck > Clock.GetUtcNow())
            Clock.Advance(now.NextCheck.Value - Clock.GetUtcNow());
        return await Poller.CheckAsync(now, CancellationToken.None);
    }

    public async Task<Feed> ReloadAsync(Feed feed) => (await Store.FindAsync(feed.Id, CancellationToken.None)).ShouldNotBeNull();

    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql) => QueryAsync<T>(StorePath, sql);

    public Task<IReadOnlyList<string>> TitlesAsync() => QueryAsync<string>("SELECT title FROM document WHERE held = 1 ORDER BY published_at");

    private static async Task<IReadOnlyList<T>> QueryAsync<T>(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        return [.. await connection.QueryAsync<T>(sql)];
    }

    private Task AnswerAsync(LoopbackRequest request)
    {
        if (!Hanging.TryGetValue(request.Path, out var asked))
            return request.SendAsync(Pages.TryGetValue(request.Path, out var page) ? page(request) : LoopbackServer.Answer("404 Not Found"));
        asked.TrySetResult();
        return request.HangAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
