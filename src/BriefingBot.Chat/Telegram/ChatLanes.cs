namespace BriefingBot.Chat.Telegram;

/// <summary>Work in order within a chat and side by side across chats. A chat that waits holds up nobody else.</summary>
internal sealed class ChatLanes(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Task> _last = [];
    private readonly SemaphoreSlim _room = new(capacity);

    /// <summary>Chats that have something queued.</summary>
    public int Busy
    {
        get
        {
            lock (_lock)
                return _last.Count;
        }
    }

    /// <summary>Queues the work behind what the chat has; waits while too much is queued over all.</summary>
    /// <param name="work">Handles its own faults.</param>
    public async Task AddAsync(long chat, Func<Task> work, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation);
        lock (_lock)
        {
            var mine = RunAsync(_last.GetValueOrDefault(chat, Task.CompletedTask), work);
            _last[chat] = mine;
            _ = ForgetAsync(chat, mine);
        }
    }

    /// <summary>Ends when all that is queued now is done.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
            return Task.WhenAll(_last.Values);
    }

    private async Task RunAsync(Task before, Func<Task> work)
    {
        await before;
        // The caller holds the lock until here; the work must not run under it.
        await Task.Yield();
        try
        {
            await work();
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task ForgetAsync(long chat, Task mine)
    {
        await mine.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            if (_last.TryGetValue(chat, out var last) && last == mine)
                _last.Remove(chat);
        }
    }
}
