using System.Diagnostics;
using BriefingBot.Scheduling;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Scheduling;

public sealed class FeedPollingServiceTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly FeedWorld _world = new();
    private readonly CollectingLogger<FeedPollingService> _logger = new();

    [Fact]
    public async Task Feeds_are_checked_when_their_time_has_come_and_not_before()
    {
        _world.Publish("/a.xml", 1);
        var feed = await _world.AddAsync("/a.xml");
        using var service = NewService();
        await service.StartAsync(CancellationToken.None);

        await UntilAsync(async () => (await _world.ReloadAsync(feed)).LastSuccess is not null);
        var before = _world.Requests("/a.xml");
        await LookAgainAsync();
        await LookAgainAsync();
        var asked = _world.Requests("/a.xml");
        _world.Publish("/a.xml", 1, 2);
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await UntilAsync(async () => (await _world.TitlesAsync()).Count == 2);
        await service.StopAsync(CancellationToken.None);

        asked.ShouldBe(before);
    }

    [Fact]
    public async Task A_feed_that_hangs_holds_up_no_other_and_stopping_ends_it()
    {
        _world.Publish("/slow.xml", 1);
        var slow = await _world.AddAsync("/slow.xml");
        var hanging = new TaskCompletionSource();
        _world.Hanging["/slow.xml"] = hanging;
        using var service = NewService();
        await service.StartAsync(CancellationToken.None);
        await hanging.Task.WaitAsync(Patience);

        var slowAsked = _world.Requests("/slow.xml");
        _world.Publish("/b.xml");
        var other = await _world.AddElsewhereAsync("/b.xml");
        await UntilAsync(async () => (await _world.ReloadAsync(other)).LastSuccess is not null);
        (_world.Requests("/slow.xml"), (await _world.ReloadAsync(slow)).LastCheck).ShouldBe((slowAsked, null));
        await service.StopAsync(CancellationToken.None).WaitAsync(Patience);

        service.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
        _logger.Lines.ShouldBeEmpty();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    private FeedPollingService NewService() => new(_world.Store, _world.Poller, _world.Clock, _logger);

    private async Task LookAgainAsync()
    {
        await _world.Clock.WaitForTimersAsync();
        _world.Clock.Advance(FeedPollingService.Pause);
    }

    /// <summary>Waits for the condition; now and then time goes on, because a timer may not have been armed when it last did.</summary>
    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        // So rarely that the fetcher's deadline of ten minutes does not pass within the patience.
        var betweenLooks = TimeSpan.FromSeconds(3);
        using var patience = new CancellationTokenSource(Patience);
        for (var sinceLook = Stopwatch.StartNew(); !await condition();)
        {
            await Task.Delay(5, patience.Token);
            if (sinceLook.Elapsed < betweenLooks)
                continue;
            await LookAgainAsync();
            sinceLook.Restart();
        }
    }
}
