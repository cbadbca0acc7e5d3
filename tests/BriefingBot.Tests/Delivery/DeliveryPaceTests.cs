using BriefingBot.Engine.Delivery;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Delivery;

public sealed class DeliveryPaceTests : IDisposable
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(40);

    private readonly FakeClock _clock = new();
    private readonly DeliveryPace _pace;

    public DeliveryPaceTests() => _pace = new DeliveryPace(_clock, Gap);

    [Fact]
    public async Task A_platform_that_answers_within_the_gap_gets_one_message_at_a_time()
    {
        for (var i = 0; i < 20; i++)
            await TakeAsync(TimeSpan.FromMilliseconds(30));
        using var one = await TurnAsync();
        (await IsFreeAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_slow_platform_gets_as_many_at_once_as_its_pace_takes_and_no_more()
    {
        for (var i = 0; i < 20; i++)
            await TakeAsync(TimeSpan.FromMilliseconds(100));
        // 100 ms an answer, 40 ms between messages: three are under way.
        var turns = new List<IDisposable> { await TurnAsync(), await TurnAsync(), await TurnAsync() };
        (await IsFreeAsync()).ShouldBeFalse();
        turns.ForEach(t => t.Dispose());

        for (var i = 0; i < 20; i++)
            await TakeAsync(TimeSpan.FromSeconds(10));
        turns = [await TurnAsync(), await TurnAsync(), await TurnAsync(), await TurnAsync()];
        (await IsFreeAsync()).ShouldBeFalse();
        turns.ForEach(t => t.Dispose());
    }

    [Fact]
    public async Task A_platform_that_was_slow_and_is_quick_again_goes_back_to_one()
    {
        for (var i = 0; i < 20; i++)
            await TakeAsync(TimeSpan.FromSeconds(10));
        for (var i = 0; i < 60; i++)
            await TakeAsync(TimeSpan.FromMilliseconds(5));
        using var one = await TurnAsync();
        (await IsFreeAsync()).ShouldBeFalse();
    }

    public void Dispose() => _pace.Dispose();

    private async Task TakeAsync(TimeSpan answer)
    {
        using var turn = await TurnAsync();
        _clock.Advance(answer);
    }

    private async Task<IDisposable> TurnAsync()
    {
        var turn = Ask(default);
        turn.IsCompleted.ShouldBeTrue();
        return await turn;
    }

    private async Task<bool> IsFreeAsync()
    {
        using var stop = new CancellationTokenSource();
        var asked = Ask(stop.Token);
        var isFree = asked.IsCompleted;
        await stop.CancelAsync();
        if (!isFree)
            await Should.ThrowAsync<OperationCanceledException>(asked);
        return isFree;
    }

    // The gap has passed: a turn that is free is given at once.
    private Task<IDisposable> Ask(CancellationToken cancellation)
    {
        _clock.Advance(Gap);
        return _pace.TakeAsync("telegram", 4, cancellation);
    }
}
