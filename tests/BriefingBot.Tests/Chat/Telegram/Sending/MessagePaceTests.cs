using System.Collections.Concurrent;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Telegram.Sending;

public class MessagePaceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FakeClock _clock = new();
    private readonly ConcurrentQueue<(long Chat, DateTimeOffset At)> _sent = new();
    private readonly MessagePace _pace;
    private readonly DateTimeOffset _start;

    public MessagePaceTests()
    {
        _pace = new MessagePace(_clock);
        _start = _clock.GetUtcNow();
    }

    [Fact]
    public async Task All_chats_together_get_thirty_messages_a_second()
    {
        await SendAsync([.. Enumerable.Range(1, 90).Select(i => (long)i)], stepMilliseconds: 10);

        _sent.Count(s => s.At < _start.AddSeconds(1)).ShouldBeLessThanOrEqualTo(31);
        _sent.Max(s => s.At).ShouldBeGreaterThanOrEqualTo(_start.AddSeconds(2.9));
    }

    [Fact]
    public async Task A_chat_gets_one_message_a_second()
    {
        await SendAsync([7, 7, 7, 7]);

        Gaps(7).ShouldAllBe(gap => gap >= TimeSpan.FromSeconds(1) && gap < TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_group_gets_twenty_messages_a_minute()
    {
        await SendAsync([.. Enumerable.Repeat(-7L, 22)], stepMilliseconds: 500);

        _sent.Count(s => s.At < _start.AddSeconds(60)).ShouldBe(20);
        _sent.Max(s => s.At).ShouldBeInRange(_start.AddSeconds(60), _start.AddSeconds(70));
    }

    [Fact]
    public async Task A_chat_that_is_held_waits_and_the_others_do_not()
    {
        _pace.Hold(7, TimeSpan.FromSeconds(20));

        await SendAsync([7, 8, 9], stepMilliseconds: 250);

        _sent.Single(s => s.Chat == 7).At.ShouldBeGreaterThanOrEqualTo(_start.AddSeconds(20));
        _sent.Where(s => s.Chat != 7).ShouldAllBe(s => s.At < _start.AddSeconds(10));
    }

    [Fact]
    public async Task Nothing_is_remembered_of_chats_that_are_long_quiet()
    {
        for (var round = 0; round < 12; round++)
        {
            await SendAsync([.. Enumerable.Range(round * 50, 50).Select(i => (long)i)], stepMilliseconds: 500);
            _clock.Advance(TimeSpan.FromMinutes(2));
        }

        _pace.Remembered.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task What_is_to_wait_is_told_beforehand()
    {
        _pace.Expected(7).ShouldBe(TimeSpan.Zero);

        await SendAsync([7]);

        _pace.Expected(7).ShouldBe(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100));
    }

    private IEnumerable<TimeSpan> Gaps(long chat)
    {
        var times = _sent.Where(s => s.Chat == chat).Select(s => s.At).Order().ToList();
        return times.Zip(times.Skip(1), (a, b) => b - a);
    }

    private async Task SendAsync(long[] chats, int stepMilliseconds = 100)
    {
        var all = Task.WhenAll(chats.Select(chat => Task.Run(async () =>
        {
            await _pace.WaitAsync(chat, CancellationToken.None);
            _sent.Enqueue((chat, _clock.GetUtcNow()));
        })));
        using var limit = new CancellationTokenSource(Patience);
        while (!all.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMilliseconds(stepMilliseconds));
            await Task.Delay(1);
        }
        await all;
    }
}
