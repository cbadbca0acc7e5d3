using BriefingBot.Ingestion.Fetching.Hosts;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching.Hosts;

public sealed class HostTurnsTests : IDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly FakeClock _clock = new();
    private readonly HostTurns _turns;

    public HostTurnsTests() => _turns = new HostTurns(_clock, TimeSpan.FromSeconds(1), concurrency: 3, tableSize: 10);

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task A_host_serves_one_request_at_a_time_with_a_pause_after_each()
    {
        var first = await Enter("a");
        var second = Enter("a");
        second.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(5));
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        await _clock.WaitForTimersAsync();
        second.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        second.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await second).Dispose();
    }

    [Fact]
    public async Task Other_hosts_do_not_wait_for_it()
    {
        using var first = await Enter("a");
        using var other = await Enter("b");
        other.RestsUntil.ShouldBeNull();
    }

    [Fact]
    public async Task All_hosts_together_keep_to_the_bound()
    {
        var held = new[] { await Enter("a"), await Enter("b"), await Enter("c") };
        var fourth = Enter("d");
        fourth.IsCompleted.ShouldBeFalse();
        held[1].Dispose();
        (await fourth.WaitAsync(TimeSpan.FromSeconds(5))).Dispose();
    }

    [Fact]
    public async Task A_redirect_inside_the_host_needs_no_pause()
    {
        (await Enter("a")).Dispose();
        (await _turns.EnterAsync("a", LongestRest, continues: true, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5))).Dispose();
    }

    [Fact]
    public async Task A_short_rest_is_waited_out_and_a_long_one_told()
    {
        _turns.Rest("a", _clock.GetUtcNow().AddSeconds(20));
        var waiting = Enter("a");
        _clock.Advance(TimeSpan.FromSeconds(19));
        waiting.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await waiting).Dispose();

        var until = _clock.GetUtcNow().AddMinutes(10);
        _turns.Rest("a", until);
        _turns.Rest("a", until.AddMinutes(-5));
        using var told = await Enter("a");
        told.RestsUntil.ShouldBe(until);
    }

    [Fact]
    public async Task Giving_up_while_waiting_leaves_the_turn_to_the_next()
    {
        using var cancel = new CancellationTokenSource();
        var first = await Enter("a");
        var second = _turns.EnterAsync("a", LongestRest, continues: false, cancel.Token);
        var third = Enter("a");
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        first.Dispose();
        await _clock.AdvanceToNextTimerAsync();
        (await third.WaitAsync(TimeSpan.FromSeconds(5))).Dispose();
    }

    [Fact]
    public async Task Old_hosts_are_forgotten_and_those_in_use_or_at_rest_are_not()
    {
        using var busy = await Enter("busy");
        _turns.Rest("resting", _clock.GetUtcNow().AddHours(1));
        for (var host = 0; host < 100; host++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            (await Enter($"host{host}")).Dispose();
        }

        _turns.Remembered.ShouldBeLessThanOrEqualTo(10);
        using var resting = await Enter("resting");
        resting.RestsUntil.ShouldNotBeNull();
        Enter("busy").IsCompleted.ShouldBeFalse();
    }

    private Task<HostTurn> Enter(string host) => _turns.EnterAsync(host, LongestRest, continues: false, CancellationToken.None);
}
