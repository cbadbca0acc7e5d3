using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Feeds.Polling;

/// <summary>Feeds over simulated weeks: a real store, real sockets, a clock moved by hand.</summary>
public sealed class FeedPollerTests : IAsyncLifetime
{
    private readonly FeedWorld _world = new();

    [Fact]
    public async Task New_entries_become_documents_of_the_feeds_source_with_the_time_the_feed_gives()
    {
        _world.Publish("/a.xml", 1, 2);
        var feed = await _world.AddAsync("/a.xml");

        var first = await _world.CheckNextAsync(feed);
        _world.Publish("/a.xml", 1, 2, 3);
        var second = await _world.CheckNextAsync(feed);

        (first.Entries, first.New, first.Documents.Counts.New).ShouldBe((2, 2, 2));
        (second.Entries, second.New, second.Documents.Counts.New).ShouldBe((3, 1, 1));
        (await _world.TitlesAsync()).ShouldBe(["Report 1 from the bridge", "Report 2 from the bridge", "Report 3 from the bridge"]);
        (await _world.QueryAsync<string>("SELECT DISTINCT s.name FROM document d JOIN source s ON s.id = d.source_id")).ShouldBe(["Wire /a.xml"]);
        (await _world.QueryAsync<long>("SELECT published_at FROM document ORDER BY published_at LIMIT 1")).Single().ShouldBe(new DateTimeOffset(2024, 3, 1, 1, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
        _world.Requests("/report-1").ShouldBe(1);
    }

    [Fact]
    public async Task Over_three_weeks_a_feed_that_answers_not_modified_is_asked_with_its_etag_and_no_page_is_asked_twice()
    {
        _world.Publish("/a.xml", 1, 2);
        var fresh = _world.Pages["/a.xml"];
        _world.Pages["/a.xml"] = r => r.Header("If-None-Match") == "\"v1\"" ? LoopbackServer.Answer("304 Not Modified") : fresh(r).Replace("200 OK\r\n", "200 OK\r\nETag: \"v1\"\r\n", StringComparison.Ordinal);
        var feed = await _world.AddAsync("/a.xml");
        var end = _world.Clock.GetUtcNow().AddDays(21);

        var checks = new List<FeedCheck>();
        while (_world.Clock.GetUtcNow() < end)
            checks.Add(await _world.CheckNextAsync(feed));

        checks[0].Status.ShouldBe(PollStatus.Read);
        checks.Skip(1).ShouldAllBe(c => c.Status == PollStatus.Unchanged);
        checks.Count.ShouldBeInRange(40, 200);
        _world.Requests("/report-1").ShouldBe(1);
        _world.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Failures_back_off_warn_once_name_the_feed_under_replies_and_the_recovery_is_told_once()
    {
        _world.Publish("/a.xml", 1);
        var feed = await _world.AddAsync("/a.xml");
        await _world.CheckNextAsync(feed);
        _world.Pages["/a.xml"] = _ => LoopbackServer.Answer("500 Internal Server Error");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 8; i++)
        {
            var check = await _world.CheckNextAsync(feed);
            waits.Add(check.Feed.NextCheck!.Value - _world.Clock.GetUtcNow());
            _world.Warnings.Count().ShouldBe(i < PollLimits.WarnAt - 1 ? 0 : 1);
        }
        var status = await _world.Router.AnswerAsync("/status", Engine.Commands.Asker.Local, CancellationToken.None);
        var failing = await _world.ReloadAsync(feed);
        _world.Publish("/a.xml", 1, 2);
        var recovered = await _world.CheckNextAsync(feed);
        await _world.CheckNextAsync(feed);

        waits.ShouldBeInOrder();
        waits[^1].ShouldBeGreaterThan(TimeSpan.FromHours(12));
        status.AsOf!.FailingFeeds.ShouldBe(["Wire /a.xml"]);
        System.Text.Json.JsonSerializer.Serialize(status.Record!.Value).ShouldContain("Feed Wire /a.xml");
        failing.FailingSince.ShouldNotBeNull().ShouldBeGreaterThan(failing.LastSuccess!.Value);
        failing.Problem.ShouldStartWith("127.0.0.1 answered 500");
        recovered.Documents.Counts.New.ShouldBe(1);
        (recovered.Feed.IsFailing, recovered.Feed.FailingSince, recovered.Feed.Problem).ShouldBe((false, null, null));
        _world.Warnings.Count().ShouldBe(2);
        _world.Warnings.Last().ShouldContain("has recovered");
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_gets_it_and_that_is_no_failure()
    {
        _world.Publish("/a.xml", 1);
        var feed = await _world.AddAsync("/a.xml");
        await _world.CheckNextAsync(feed);
        _world.Pages["/a.xml"] = _ => LoopbackServer.Answer("429 Too Many Requests", "", "Retry-After: 14400");

        var check = await _world.CheckNextAsync(feed);

        check.Status.ShouldBe(PollStatus.Throttled);
        check.Feed.FailingSince.ShouldBeNull();
        (check.Feed.NextCheck!.Value - _world.Clock.GetUtcNow()).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(4));
        _world.Publish("/a.xml", 1, 2);
        (await _world.CheckNextAsync(feed)).Documents.Counts.New.ShouldBe(1);
    }

    [Fact]
    public async Task A_permanent_redirect_moves_the_feed_once_it_has_lasted_and_it_stays_the_same_feed()
    {
        _world.Publish("/a.xml", 1);
        var feed = await _world.AddAsync("/a.xml");
        await _world.CheckNextAsync(feed);
        _world.Publish("/new.xml", 1, 2);
        _world.Pages["/a.xml"] = _ => LoopbackServer.Answer("301 Moved Permanently", "", $"Location: {_world.Url("/new.xml")}");
        (await _world.CheckNextAsync(feed)).Feed.Url.ShouldEndWith("/a.xml");
        var end = _world.Clock.GetUtcNow().AddDays(5);
        while (_world.Clock.GetUtcNow() < end)
            await _world.CheckNextAsync(feed);

        (await _world.ReloadAsync(feed)).Url.ShouldBe(_world.Url("/new.xml").AbsoluteUri);
        (await _world.TitlesAsync()).Count.ShouldBe(2);
        _world.Requests("/report-1").ShouldBe(1);
        _world.Logger.Lines.Count(l => l.Contains("moved to", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_not_checked_again_and_people_are_told_once()
    {
        _world.Publish("/a.xml", 1);
        var feed = await _world.AddAsync("/a.xml");
        _world.Pages["/a.xml"] = _ => LoopbackServer.Answer("410 Gone");

        var check = await _world.CheckNextAsync(feed);

        (check.Feed.IsStopped, check.Feed.IsFailing).ShouldBe((true, true));
        (await _world.Store.DueAsync(_world.Clock.GetUtcNow().AddYears(1), 10, CancellationToken.None)).ShouldBeEmpty();
        _world.Warnings.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Changed_ids_and_the_same_link_in_another_feed_bring_nothing_twice()
    {
        _world.Publish("/a.xml", 1, 2);
        var first = await _world.AddAsync("/a.xml");
        await _world.CheckNextAsync(first);
        _world.Pages["/a.xml"] = _ => LoopbackServer.Ok(_world.Rss("/a.xml", [_world.Item("other-1", 1), _world.Item("other-2", 2)]));
        var changed = await _world.CheckNextAsync(first);
        _world.Publish("/b.xml", 2, 3);
        var second = await _world.AddAsync("/b.xml");
        var other = await _world.CheckNextAsync(second);

        changed.New.ShouldBe(0);
        (other.New, other.Documents.Counts.New).ShouldBe((1, 1));
        _world.Requests("/report-2").ShouldBe(1);
        (await _world.QueryAsync<long>("SELECT count(*) FROM source WHERE family = '127.0.0.1'")).Single().ShouldBe(1);
    }

    [Fact]
    public async Task A_kill_between_documents_and_state_is_made_good_by_the_next_check()
    {
        _world.Publish("/a.xml", 1, 2);
        var feed = await _world.AddAsync("/a.xml");
        var killed = _world.NewPoller(new StoreThatDiesBeforeRecording(_world.Store));

        await Should.ThrowAsync<InvalidOperationException>(() => killed.CheckAsync(feed, CancellationToken.None));
        var held = await _world.TitlesAsync();
        var before = await _world.ReloadAsync(feed);
        var again = await _world.CheckNextAsync(feed);

        held.Count.ShouldBe(2);
        before.LastCheck.ShouldBeNull();
        (again.New, again.Documents.Counts.New, again.Documents.Counts.Unchanged).ShouldBe((2, 0, 2));
        (await _world.QueryAsync<long>("SELECT max(revision) FROM document")).Single().ShouldBe(1);
        (await _world.CheckNextAsync(feed)).New.ShouldBe(0);
    }

    [Fact]
    public async Task A_long_list_is_taken_in_over_several_checks_newest_first()
    {
        _world.Publish("/a.xml", [.. Enumerable.Range(1, 40)]);
        var feed = await _world.AddAsync("/a.xml");

        var first = await _world.CheckNextAsync(feed);
        var newest = await _world.QueryAsync<string>("SELECT title FROM document WHERE held = 1 AND title LIKE 'Report 40 %'");
        var second = await _world.CheckNextAsync(feed);

        (first.New, first.Left, first.Documents.Counts.New).ShouldBe((40, 10, 30));
        (first.Feed.NextCheck - first.Feed.LastCheck).ShouldBe(PollLimits.Shortest);
        newest.Count.ShouldBe(1);
        (second.New, second.Left).ShouldBe((10, 0));
        (await _world.TitlesAsync()).Count.ShouldBe(40);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    private sealed class StoreThatDiesBeforeRecording(IFeedStore store) : IFeedStore
    {
        public Task<bool> AddAsync(Feed feed, CancellationToken cancellation) => store.AddAsync(feed, cancellation);

        public Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

        public Task<Feed?> FindAsync(string idOrUrl, CancellationToken cancellation) => store.FindAsync(idOrUrl, cancellation);

        public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => store.RemoveAsync(id, cancellation);

        public Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => store.DueAsync(now, limit, cancellation);

        public Task<KnownEntries> KnownAsync(string feedId, IReadOnlyList<string> keys, IReadOnlyList<string> links, CancellationToken cancellation) =>
            store.KnownAsync(feedId, keys, links, cancellation);

        public Task RecordAsync(Feed feed, Engine.Documents.Outlet? outlet, IReadOnlyList<FeedEntryMark> entries, CancellationToken cancellation) =>
            throw new InvalidOperationException("killed");
    }
}
