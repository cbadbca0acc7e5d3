namespace BriefingBot.Tests.Fixtures;

public sealed class FakeClockTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), _clock);
        _clock.Advance(TimeSpan.FromSeconds(9));
        delay.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
        _clock.ArmedTimers.ShouldBe(0);
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_times_and_see_them_as_now()
    {
        var start = _clock.GetUtcNow();
        var seen = new List<double>();
        void Record(object? state) => seen.Add((_clock.GetUtcNow() - start).TotalSeconds);
        using var late = _clock.CreateTimer(Record, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var periodic = _clock.CreateTimer(Record, null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        _clock.Advance(TimeSpan.FromSeconds(6));
        seen.ShouldBe([2, 4, 5, 6]);
    }

    [Fact]
    public void A_cancellation_source_on_the_clock_is_cancelled_by_it()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        _clock.Advance(TimeSpan.FromSeconds(29));
        source.IsCancellationRequested.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        source.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task A_test_can_wait_for_a_timer_and_go_to_it()
    {
        var work = Task.Run(async () => await Task.Delay(TimeSpan.FromHours(3), _clock));
        await _clock.AdvanceToNextTimerAsync();
        await work.WaitAsync(TimeSpan.FromSeconds(5));
        _clock.GetElapsedTime(0).ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void Setting_the_wall_clock_moves_no_timer()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        _clock.SetWallClock(_clock.GetUtcNow().AddHours(1));
        fired.ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(1));
        fired.ShouldBe(1);
    }
}
