using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Answering;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Telegram.Answering;

public class TypingSignTests
{
    private readonly FakeClock _clock = new();
    private readonly ScriptedTransport _transport = new();

    [Fact]
    public async Task Slow_work_shows_that_the_bot_is_typing_again_and_again()
    {
        var work = new TaskCompletionSource<int>();
        var answer = Sign().WhileAsync(new ChatPlace(5, null, true), () => work.Task, default);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Shown() < 3)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1, limit.Token);
        }

        work.SetResult(7);

        (await answer).ShouldBe(7);
        _clock.ArmedTimers.ShouldBe(0);
    }

    [Fact]
    public async Task Quick_work_shows_nothing_and_work_that_fails_ends_the_sign()
    {
        await Sign().WhileAsync(new ChatPlace(5, null, true), () => Task.FromResult(1), default);
        await Should.ThrowAsync<InvalidOperationException>(Sign().WhileAsync<int>(new ChatPlace(5, null, true), () => Task.FromException<int>(new InvalidOperationException()), default));

        Shown().ShouldBe(0);
        _clock.ArmedTimers.ShouldBe(0);
    }

    [Fact]
    public async Task In_a_channel_nobody_is_seen_typing()
    {
        var work = new TaskCompletionSource<int>();
        var answer = Sign().WhileAsync(new ChatPlace(-5, null, false, IsChannel: true), () => work.Task, default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        work.SetResult(7);

        await answer;
        Shown().ShouldBe(0);
    }

    private int Shown()
    {
        lock (_transport.Done)
            return _transport.Done.Count;
    }

    private TypingSign Sign() => new(_transport, _clock);
}
