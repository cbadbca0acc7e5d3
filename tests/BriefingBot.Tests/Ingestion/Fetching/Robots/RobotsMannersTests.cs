using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching.Robots;

public sealed class RobotsMannersTests : FetchingTest
{
    private string _robots = LoopbackServer.Ok("User-agent: *\nDisallow: /private");

    [Fact]
    public async Task A_closed_article_is_refused_and_an_open_one_fetched()
    {
        await using var server = NewServer();
        var fetcher = NewFetcher();
        var closed = (await fetcher.FetchAsync(Article(server, "/private/1"), CancellationToken.None)).ShouldBeOfType<FetchResult.Refused>();
        closed.Reason.ShouldBe(FetchRefusal.Robots);
        closed.Sentence.ShouldBe("127.0.0.1 asks programs to leave this page alone (robots.txt)");
        (await fetcher.FetchAsync(Article(server, "/open"), CancellationToken.None)).ShouldBeOfType<FetchResult.Fetched>();
        server.Requests.Select(request => request.Path).ShouldBe(["/robots.txt", "/open"]);
    }

    [Fact]
    public async Task A_feed_that_a_person_added_is_fetched_without_asking()
    {
        await using var server = NewServer();
        (await FetchAsync(server.Url("/private/feed"))).ShouldBeOfType<FetchResult.Fetched>();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_redirect_into_a_closed_part_is_refused()
    {
        await using var server = NewServer(LoopbackServer.Answer("302 Found", "", "Location: /private/1"));
        (await FetchAsync(server.Url("/open"), FetchPurpose.Article)).ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Robots);
    }

    [Theory]
    [InlineData("404 Not Found", true)]
    [InlineData("403 Forbidden", true)]
    [InlineData("410 Gone", true)]
    [InlineData("204 No Content", true)]
    [InlineData("500 Broken", false)]
    [InlineData("503 Busy", false)]
    public async Task A_missing_file_allows_and_a_broken_one_forbids(string status, bool open)
    {
        _robots = LoopbackServer.Answer(status);
        await using var server = NewServer();
        var result = await FetchAsync(server.Url("/open"), FetchPurpose.Article);
        (result is FetchResult.Fetched).ShouldBe(open, result.Sentence);
        (result is FetchResult.Refused { Reason: FetchRefusal.Robots }).ShouldBe(!open);
    }

    [Fact]
    public async Task A_file_that_redirects_without_end_counts_as_none()
    {
        _robots = LoopbackServer.Answer("302 Found", "", "Location: /robots.txt");
        await using var server = NewServer();
        (await FetchAsync(server.Url("/open"), FetchPurpose.Article)).ShouldBeOfType<FetchResult.Fetched>();
    }

    [Fact]
    public async Task A_file_of_any_size_is_read_up_to_its_limit()
    {
        _robots = LoopbackServer.Ok("User-agent: *\nDisallow: /early\n" + new string('#', 500 * 1024) + "\nDisallow: /late\n");
        await using var server = NewServer();
        var fetcher = NewFetcher();
        (await fetcher.FetchAsync(Article(server, "/early"), CancellationToken.None)).ShouldBeOfType<FetchResult.Refused>();
        (await fetcher.FetchAsync(Article(server, "/late"), CancellationToken.None)).ShouldBeOfType<FetchResult.Fetched>();
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_reported_as_itself()
    {
        Resolver.Answer("intranet.example", "10.0.0.1");
        (await FetchAsync(new Uri("http://intranet.example/a"), FetchPurpose.Article)).ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Address);
        (await FetchAsync(new Uri("http://nowhere.example/a"), FetchPurpose.Article)).ShouldBeOfType<FetchResult.Failed>().Kind.ShouldBe(FetchFailure.Name);
    }

    [Fact]
    public async Task A_file_is_asked_for_once_a_day_however_many_articles_come()
    {
        var clock = new FakeClock();
        await using var server = NewServer();
        var fetcher = NewFetcher(clock);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fetcher.FetchAsync(Article(server, "/private/1"), CancellationToken.None)));
        clock.Advance(TimeSpan.FromHours(23.9));
        await fetcher.FetchAsync(Article(server, "/private/1"), CancellationToken.None);
        server.Requests.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromHours(0.2));
        await fetcher.FetchAsync(Article(server, "/private/1"), CancellationToken.None);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task While_a_file_is_broken_its_earlier_copy_stays_in_force()
    {
        var clock = new FakeClock();
        await using var server = NewServer();
        var fetcher = NewFetcher(clock);
        await fetcher.FetchAsync(Article(server, "/open"), CancellationToken.None);
        _robots = LoopbackServer.Answer("500 Broken");
        clock.Advance(TimeSpan.FromHours(25));
        (await fetcher.FetchAsync(Article(server, "/open"), CancellationToken.None)).ShouldBeOfType<FetchResult.Fetched>();
        (await fetcher.FetchAsync(Article(server, "/private"), CancellationToken.None)).ShouldBeOfType<FetchResult.Refused>();
    }

    private static FetchRequest Article(LoopbackServer server, string path) => new(server.Url(path), FetchPurpose.Article);

    private LoopbackServer NewServer(string? page = null) =>
        new(request => request.SendAsync(request.Path == "/robots.txt" ? _robots : page ?? LoopbackServer.Ok("page")));
}
