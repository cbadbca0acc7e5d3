using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Chat.Discord;

/// <summary>
/// A few threads beside the pool's, which come when there is work and go when there is none. What goes on after a wait runs on them too, and
/// before what has not begun yet.
/// </summary>
internal sealed class AnswerThreads(int most) : TaskScheduler
{
    private readonly Lock _lock = new();
    private readonly Queue<Task> _new = new();
    private readonly Queue<Task> _begun = new();
    private int _threads;

    public override int MaximumConcurrencyLevel => most;

    /// <summary>How much has not begun yet.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _new.Count;
        }
    }

    /// <summary>Ends when the work is done, its waits included.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.PreferFairness, this).Unwrap();

    protected override void QueueTask(Task task)
    {
        lock (_lock)
        {
            (task.CreationOptions.HasFlag(TaskCreationOptions.PreferFairness) ? _new : _begun).Enqueue(task);
            if (_threads == most)
                return;
            _threads++;
        }
        new Thread(Work) { IsBackground = true, Name = nameof(AnswerThreads) }.Start();
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_lock)
            return [.. _begun, .. _new];
    }

    private void Work()
    {
        while (TryNext(out var task))
            TryExecuteTask(task);
    }

    private bool TryNext([NotNullWhen(true)] out Task? task)
    {
        lock (_lock)
        {
            if (_begun.TryDequeue(out task) || _new.TryDequeue(out task))
                return true;
            _threads--;
            return false;
        }
    }
}
