namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>Work in order within a chat and side by side across chats. A chat that waits holds up nobody else.</summary>
internal sealed class ChatLanes(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Lane> _lanes = [];
    private readonly SemaphoreSlim _room = new(capacity);

    /// <summary>Chats that have something queued.</summary>
    public int Busy
    {
        get
        {
            lock (_lock)
                return _lanes.Count;
        }
    }

    /// <summary>How much work the chat has queued.</summary>
    public int Queued(long chat)
    {
        lock (_lock)
            return _lanes.TryGetValue(chat, out var lane) ? lane.Queued : 0;
    }

    /// <summary>Queues the work behind what the chat has; waits while too much is queued over all.</summary>
    /// <param name="work">Handles its own faults.</param>
    public async Task AddAsync(long chat, Func<Task> work, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation);
        lock (_lock)
        {
            var lane = _lanes.GetValueOrDefault(chat, new Lane(Task.CompletedTask, 0));
            _lanes[chat] = new Lane(RunAsync(chat, lane.Last, work), lane.Queued + 1);
        }
    }

    /// <summary>Ends when all that is queued now is done.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
            return Task.WhenAll(_lanes.Values.Select(l => l.Last));
    }

    private async Task RunAsync(long chat, Task before, Func<Task> work)
    {
        // The caller holds the lock until here; the work must not run under it. One that failed does not stop the next.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await work();
        }
        finally
        {
            Leave(chat);
            _room.Release();
        }
    }

    // Nothing is kept of a chat that has nothing queued.
    private void Leave(long chat)
    {
        lock (_lock)
        {
            var lane = _lanes[chat];
            if (lane.Queued == 1)
                _lanes.Remove(chat);
            else
                _lanes[chat] = lane with { Queued = lane.Queued - 1 };
        }
    }

    private sealed record Lane(Task Last, int Queued);
}
