using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.Scheduling;
using BriefingBot.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BriefingBot.Tests.Scheduling;

/// <summary>The real scheduler on its persistent store in the real database, driven by a clock moved by hand.</summary>
public sealed class DigestTriggersTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private DigestWorld _world = null!;
    private string _path = "";
    private ServiceProvider? _services;
    private IScheduler _scheduler = null!;

    public async Task InitializeAsync()
    {
        _world = await DigestWorld.StartAsync();
        _path = _world.Briefs.Services.GetRequiredService<BriefingBot.Storage.Database>().Path;
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await _world.DisposeAsync();
    }

    [Theory]
    [InlineData("Europe/Berlin", "02:30", "2025-03-29T12:00Z", "2025-03-30T01:00Z", "2025-03-31T00:30Z")]
    [InlineData("Europe/Berlin", "02:30", "2025-10-25T12:00Z", "2025-10-26T00:30Z", "2025-10-27T01:30Z")]
    [InlineData("America/New_York", "01:30", "2024-11-02T12:00Z", "2024-11-03T05:30Z", "2024-11-04T06:30Z")]
    public async Task A_clock_change_brings_one_digest_at_the_time_that_the_planner_says(string zone, string at, string start, string first, string second)
    {
        _world.Clock.Advance(At(start) - _world.Clock.GetUtcNow());
        await AddAsync(at, zone);
        await StartAsync();
        foreach (var due in new[] { At(first), At(second) })
        {
            await StepToAsync(due.AddSeconds(-30));
            (await SettledAsync()).ShouldBeLessThan(due);
            await StepToAsync(due.AddSeconds(1));
            await UntilAsync(async () => await SettledAsync() == due);
        }
        await StepToAsync(At(second).AddHours(3));
        await SendAsync();
        _world.Telegram.In("news").Count.ShouldBe(2);
        _world.Telegram.In("news").ShouldAllBe(text => !text.Contains("late", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_firing_that_was_missed_while_the_service_was_down_is_made_up_for_after_the_restart()
    {
        await AddAsync("09:00", "UTC");
        await StartAsync();
        await StopAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(160));
        await StartAsync();
        await UntilAsync(async () => await SettledAsync() == At("2024-06-08T09:00Z"));
    }

    [Fact]
    public async Task A_trigger_stays_as_it_is_when_the_service_starts_again_and_goes_with_the_last_digest_that_needs_it()
    {
        await AddAsync("09:00", "UTC");
        await AddAsync("09:00", "UTC");
        await AddAsync("10:00", "UTC");
        await StartAsync();
        (await TriggersAsync()).Count.ShouldBe(2);
        await StopAsync();
        await StartAsync();
        (await TriggersAsync()).Count.ShouldBe(2);
        await _world.Subscriptions.RemoveAsync(3, default);
        await _services!.GetRequiredService<DigestTriggers>().KeepAsync(_scheduler, default);
        (await TriggersAsync()).Select(t => t.Name).ShouldBe(["09:00 UTC 127"]);
    }

    private async Task AddAsync(string at, string zone) => await _world.Subscriptions.AddAsync(
        new Subscription(0, SubscriptionKind.Digest, new ChannelAddress("telegram", "news"), "owner", BriefScope.Everything, new ChangeMark(0, _world.Clock.GetUtcNow()))
        {
            Schedule = new DigestSchedule(TimeOnly.Parse(at), Weekdays.All, zone),
            Settled = _world.Clock.GetUtcNow(),
        },
        default);

    private async Task StartAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(_world.Clock);
        services.AddSingleton(_world.Digests);
        services.AddSingleton(_world.Subscriptions);
        services.AddSingleton<DigestTriggers>();
        services.AddTransient<DigestJob>();
        services.AddQuartz(quartz => quartz.UseStore(_path));
        _services = services.BuildServiceProvider();
        _scheduler = await _services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await _services.GetRequiredService<DigestTriggers>().KeepAsync(_scheduler, default);
        await _scheduler.Start();
    }

    private async Task StopAsync()
    {
        if (_services is null)
            return;
        await _scheduler.Shutdown(true);
        await _services.DisposeAsync();
        _services = null;
    }

    private Task SendAsync() => _world.SendAsync();

    private async Task<DateTimeOffset> SettledAsync() => (await _world.Subscriptions.FindAsync(1, default))!.Settled;

    private async Task<IReadOnlyCollection<TriggerKey>> TriggersAsync() => [.. await _scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup())];

    // In strides first, then in steps: the scheduler may arm its timer anew at any moment.
    private async Task StepToAsync(DateTimeOffset to)
    {
        while (_world.Clock.GetUtcNow() < to)
        {
            var left = to - _world.Clock.GetUtcNow();
            var step = left > TimeSpan.FromMinutes(10) ? TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(10);
            _world.Clock.Advance(step < left ? step : left);
            await Task.Delay(1);
        }
    }

    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await Task.Delay(5, patience.Token);
            _world.Clock.Advance(TimeSpan.FromSeconds(0.2));
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
