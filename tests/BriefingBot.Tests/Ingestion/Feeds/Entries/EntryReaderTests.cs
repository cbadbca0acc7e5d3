using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Feeds.Entries;

/// <summary>What becomes of entries whose page cannot be had, or need not be.</summary>
public sealed class EntryReaderTests : IAsyncLifetime
{
    private readonly FeedWorld _world = new();

    [Fact]
    public async Task A_page_that_fails_for_now_is_tried_again_though_the_feed_itself_has_not_changed()
    {
        _world.Publish("/a.xml", 1, 2);
        var rss = _world.Pages["/a.xml"];
        _world.Pages["/a.xml"] = r => r.Header("If-None-Match") is not null ? LoopbackServer.Answer("304 Not Modified") : rss(r).Replace("200 OK\r\n", "200 OK\r\nETag: \"v1\"\r\n", StringComparison.Ordinal);
        var page = _world.Pages["/report-2"];
        _world.Pages["/report-2"] = _ => LoopbackServer.Answer("503 Service Unavailable");
        var feed = await _world.AddAsync("/a.xml");

        var first = await _world.CheckNextAsync(feed);
        var second = await _world.CheckNextAsync(feed);
        _world.Pages["/report-2"] = page;
        var third = await _world.CheckNextAsync(feed);
        await _world.CheckNextAsync(feed);

        (first.Documents.Counts.New, first.Pending).ShouldBe((1, 1));
        (second.New, second.Pending).ShouldBe((1, 1));
        (third.Documents.Counts.New, third.Pending).ShouldBe((1, 0));
        _world.LastRequest("/a.xml").Header("If-None-Match").ShouldBe("\"v1\"");
        _world.Requests("/report-1").ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_fails_for_weeks_is_given_up()
    {
        _world.Publish("/a.xml", 1);
        _world.Pages["/report-1"] = _ => LoopbackServer.Answer("500 Internal Server Error");
        var feed = await _world.AddAsync("/a.xml");

        for (var i = 0; i < 30; i++)
            await _world.CheckNextAsync(feed);

        _world.Requests("/report-1").ShouldBe(24);
    }

    [Fact]
    public async Task Where_the_page_is_missing_the_feeds_own_text_stands_in()
    {
        _world.Pages["/a.xml"] = _ => LoopbackServer.Ok(_world.Rss("a", [_world.Item("1", 1, FeedWorld.Paragraphs(1, 3))]));
        var feed = await _world.AddAsync("/a.xml");

        var check = await _world.CheckNextAsync(feed);

        _world.Requests("/report-1").ShouldBe(1);
        check.Documents.Counts.New.ShouldBe(1);
        (await _world.QueryAsync<string>("SELECT url FROM document")).ShouldBe([_world.Url("/report-1").AbsoluteUri]);
        (await _world.QueryAsync<string>("SELECT body FROM document_text")).Single().ShouldContain("village of Hill1 on round 3");
    }

    [Fact]
    public async Task The_page_of_a_whole_article_in_the_feed_is_not_asked_for()
    {
        _world.Pages["/a.xml"] = _ => LoopbackServer.Ok(_world.Rss("a", [_world.Item("1", 1, FeedWorld.Paragraphs(1, 20)), _world.Item("2", 2, FeedWorld.Paragraphs(2, 20) + "<p>Read more</p>")]));
        _world.Pages["/report-2"] = _ => LoopbackServer.Ok(FeedWorld.Page(2), "Content-Type: text/html");
        var feed = await _world.AddAsync("/a.xml");

        var check = await _world.CheckNextAsync(feed);

        check.Documents.Counts.New.ShouldBe(2);
        (_world.Requests("/report-1"), _world.Requests("/report-2")).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_never_asked_for()
    {
        _world.Publish("/a.xml", 1);
        _world.Pages["/robots.txt"] = _ => LoopbackServer.Ok("User-agent: *\nDisallow: /report-", "Content-Type: text/plain");
        var feed = await _world.AddAsync("/a.xml");

        for (var i = 0; i < 5; i++)
            await _world.CheckNextAsync(feed);

        _world.Requests("/report-1").ShouldBe(0);
        (await _world.CheckNextAsync(feed)).New.ShouldBe(0);
        (await _world.TitlesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_page_without_an_article_the_feeds_own_text_is_kept()
    {
        _world.Pages["/a.xml"] = _ => LoopbackServer.Ok(_world.Rss("a", [_world.Item("1", 1, FeedWorld.Paragraphs(1, 3))]));
        _world.Pages["/report-1"] = _ => LoopbackServer.Ok("<!DOCTYPE html><html><head><title>x</title></head><body></body></html>", "Content-Type: text/html");
        var feed = await _world.AddAsync("/a.xml");

        var check = await _world.CheckNextAsync(feed);

        (check.Documents.Counts.New, check.Documents.Counts.Skipped).ShouldBe((1, 0));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();
}
