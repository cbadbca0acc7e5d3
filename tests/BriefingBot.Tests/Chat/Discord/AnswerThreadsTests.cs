using BriefingBot.Chat.Discord;

namespace BriefingBot.Tests.Chat.Discord;

public sealed class AnswerThreadsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_goes_on_after_a_wait_goes_on_beside_the_pool_too()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = new AnswerThreads(2).RunAsync(
            async () =>
            {
                var before = Thread.CurrentThread.IsThreadPoolThread;
                await gate.Task;
                return (Before: before, After: Thread.CurrentThread.IsThreadPoolThread);
            },
            default);
        gate.SetResult();

        (await work.WaitAsync(Patience)).ShouldBe((false, false));
    }

    [Fact]
    public async Task No_more_run_at_once_than_there_are_threads_and_a_wait_keeps_none()
    {
        var threads = new AnswerThreads(2);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int running = 0, most = 0;
        var waiting = Enumerable.Range(0, 20).Select(_ => threads.RunAsync(
            async () =>
            {
                await gate.Task;
                return 0;
            },
            default)).ToList();
        var busy = Enumerable.Range(0, 20).Select(_ => threads.RunAsync(
            () =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                Thread.SpinWait(2000);
                Interlocked.Decrement(ref running);
                return Task.FromResult(now);
            },
            default)).ToList();

        await Task.WhenAll(busy).WaitAsync(Patience);
        waiting.ShouldAllBe(w => !w.IsCompleted);
        gate.SetResult();
        await Task.WhenAll(waiting).WaitAsync(Patience);

        most.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task What_has_begun_goes_on_before_what_has_not()
    {
        var threads = new AnswerThreads(1);
        var order = new List<string>();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var hold = new ManualResetEventSlim();
        var first = threads.RunAsync(
            async () =>
            {
                await gate.Task;
                order.Add("begun");
                return 0;
            },
            default);
        var holder = threads.RunAsync(
            () =>
            {
                hold.Wait(Patience);
                gate.SetResult();
                return Task.FromResult(0);
            },
            default);
        var later = Enumerable.Range(0, 2).Select(i => threads.RunAsync(
            () =>
            {
                order.Add($"new {i}");
                return Task.FromResult(0);
            },
            default)).ToList();
        hold.Set();

        await Task.WhenAll([first, holder, .. later]).WaitAsync(Patience);
        order.ShouldBe(["begun", "new 0", "new 1"]);
    }

    [Fact]
    public async Task A_fault_and_a_cancellation_end_the_work_and_no_thread()
    {
        var threads = new AnswerThreads(1);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<InvalidOperationException>(threads.RunAsync<int>(() => throw new InvalidOperationException("on purpose"), default).WaitAsync(Patience));
        await Should.ThrowAsync<OperationCanceledException>(threads.RunAsync(() => Task.FromResult(1), stop.Token).WaitAsync(Patience));

        (await threads.RunAsync(() => Task.FromResult(7), default).WaitAsync(Patience)).ShouldBe(7);
        threads.Waiting.ShouldBe(0);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen && Interlocked.CompareExchange(ref most, now, seen) != seen; seen = most)
        {
        }
    }
}
