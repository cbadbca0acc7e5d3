using BriefingBot.Chat.Telegram.Receiving;

namespace BriefingBot.Tests.Chat.Telegram.Receiving;

public class ChatLanesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_chat_keeps_its_order_and_holds_up_nobody_else()
    {
        var lanes = new ChatLanes(10);
        var gate = new TaskCompletionSource();
        var done = new List<string>();
        var other = new TaskCompletionSource();

        await lanes.AddAsync(1, async () => { await gate.Task; done.Add("first"); }, default);
        await lanes.AddAsync(1, () => { done.Add("second"); return Task.CompletedTask; }, default);
        await lanes.AddAsync(2, () => { other.SetResult(); return Task.CompletedTask; }, default);

        await other.Task.WaitAsync(Patience);
        done.ShouldBeEmpty();
        gate.SetResult();
        await lanes.DrainAsync().WaitAsync(Patience);
        done.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task A_full_house_makes_the_next_one_wait()
    {
        var lanes = new ChatLanes(1);
        var gate = new TaskCompletionSource();
        await lanes.AddAsync(1, () => gate.Task, default);

        var second = lanes.AddAsync(2, () => Task.CompletedTask, default);

        second.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await second.WaitAsync(Patience);
        await lanes.DrainAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task Nothing_is_kept_of_chats_that_are_done()
    {
        var lanes = new ChatLanes(100);
        for (var chat = 0; chat < 1000; chat++)
            await lanes.AddAsync(chat, () => Task.CompletedTask, default);
        await lanes.DrainAsync().WaitAsync(Patience);

        lanes.Busy.ShouldBe(0);
    }
}
