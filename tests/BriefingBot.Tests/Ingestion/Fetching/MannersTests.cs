using System.Collections.Concurrent;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class MannersTests : FetchingTest
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Requests_to_one_host_come_one_by_one_with_a_pause()
    {
        Options.HostPause = TimeSpan.FromSeconds(1);
        Options.Deadline = Options.IdleLimit = TimeSpan.FromMinutes(10);
        var arrivals = new ConcurrentQueue<DateTimeOffset>();
        await using var server = new LoopbackServer(request =>
        {
            arrivals.Enqueue(_clock.GetUtcNow());
            return request.SendAsync(LoopbackServer.Ok("x"));
        });
        var fetcher = NewFetcher(_clock);
        var all = Task.WhenAll(Enumerable.Range(0, 4).Select(number => fetcher.FetchAsync(new FetchRequest(server.Url($"/{number}"), FetchPurpose.Feed), CancellationToken.None)));
        for (var step = 0; step < 5000 && !all.IsCompleted; step++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(all, Task.Delay(1));
        }

        (await all.WaitAsync(TimeSpan.FromSeconds(5))).ShouldAllBe(result => result is FetchResult.Fetched);
        arrivals.Zip(arrivals.Skip(1), (one, next) => next - one).ShouldAllBe(gap => gap >= TimeSpan.FromSeconds(1));
        arrivals.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("429 Too Many", "Retry-After: 600")]
    [InlineData("503 Busy", "Retry-After: Fri, 22 Mar 2024 12:10:00 GMT")]
    public async Task A_host_that_asks_for_rest_gets_it(string status, string header)
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer(status, "", header));
        var fetcher = NewFetcher(_clock);
        var request = new FetchRequest(server.Url(), FetchPurpose.Feed);
        var until = _clock.GetUtcNow().AddMinutes(10);
        (await fetcher.FetchAsync(request, CancellationToken.None)).RetryAt.ShouldBe(until);

        var resting = (await fetcher.FetchAsync(request, CancellationToken.None)).ShouldBeOfType<FetchResult.Failed>();
        resting.Kind.ShouldBe(FetchFailure.Resting);
        resting.RetryAt.ShouldBe(until);
        resting.Sentence.ShouldBe("127.0.0.1 asked for no requests until 2024-03-22 12:10 UTC");
        server.Requests.Count.ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(10));
        await fetcher.FetchAsync(request, CancellationToken.None);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Waiting_for_the_turn_does_not_count_against_the_deadline()
    {
        Options.HostPause = TimeSpan.FromMinutes(2);
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        var fetcher = NewFetcher(_clock);
        var request = new FetchRequest(server.Url(), FetchPurpose.Feed);
        await fetcher.FetchAsync(request, CancellationToken.None);
        var second = fetcher.FetchAsync(request, CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await second).ShouldBeOfType<FetchResult.Fetched>();
    }

    [Fact]
    public void A_fault_in_the_options_is_told_at_construction()
    {
        Options.AllowedNetworks = ["intranet"];
        Should.Throw<ArgumentException>(() => NewFetcher()).Message.ShouldStartWith("Fetch:AllowedNetworks:0 \"intranet\" is not a network");
    }
}
