namespace BriefingBot.Chat.Telegram.Sending;

/// <summary>
/// Spreads messages as the platform asks (Bots FAQ): about 30 a second over all, one a second in a chat, 20 a minute in a group.
/// A chat that the platform told to wait is held, and nobody else.
/// </summary>
internal sealed class MessagePace(TimeProvider clock)
{
    private const int SweepEvery = 256;
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1) / 30;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, ChatPace> _chats = [];
    private readonly long _started = clock.GetTimestamp();
    private TimeSpan _nextTurn;
    private int _untilSweep = SweepEvery;

    /// <summary>Chats whose pace is remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock)
                return _chats.Count;
        }
    }

    /// <summary>Waits for a turn; messages of one chat get theirs in the order in which they ask.</summary>
    public async Task WaitAsync(long chat, CancellationToken cancellation)
    {
        var pace = Enter(chat);
        try
        {
            await pace.Gate.WaitAsync(cancellation);
            try
            {
                while (Left(() => pace.Earliest) is { Ticks: > 0 } wait)
                    await Task.Delay(wait, clock, cancellation);
                if (TakeTurn() is { Ticks: > 0 } turn)
                    await Task.Delay(turn, clock, cancellation);
            }
            finally
            {
                lock (_lock)
                    pace.Sent(Now);
                pace.Gate.Release();
            }
        }
        finally
        {
            Leave(pace);
        }
    }

    /// <summary>About how long a message to the chat would wait now.</summary>
    public TimeSpan Expected(long chat)
    {
        lock (_lock)
        {
            var pace = _chats.GetValueOrDefault(chat);
            var ready = pace is null ? TimeSpan.Zero : pace.Earliest + (pace.Waiting * ChatPace.BetweenMessages);
            var wait = (ready > _nextTurn ? ready : _nextTurn) - Now;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>Sends nothing to the chat for so long: the platform said so.</summary>
    public void Hold(long chat, TimeSpan time)
    {
        lock (_lock)
            Of(chat).HoldUntil(Now + time);
    }

    private TimeSpan Now => clock.GetElapsedTime(_started);

    private TimeSpan Left(Func<TimeSpan> until)
    {
        lock (_lock)
            return until() - Now;
    }

    private TimeSpan TakeTurn()
    {
        lock (_lock)
        {
            var turn = _nextTurn > Now ? _nextTurn : Now;
            _nextTurn = turn + BetweenMessages;
            return turn - Now;
        }
    }

    private ChatPace Enter(long chat)
    {
        lock (_lock)
        {
            if (--_untilSweep == 0)
                Sweep();
            var pace = Of(chat);
            pace.Waiting++;
            return pace;
        }
    }

    private void Leave(ChatPace pace)
    {
        lock (_lock)
            pace.Waiting--;
    }

    private ChatPace Of(long chat)
    {
        if (!_chats.TryGetValue(chat, out var pace))
            _chats.Add(chat, pace = new ChatPace(isGroup: chat < 0));
        return pace;
    }

    private void Sweep()
    {
        _untilSweep = Math.Max(SweepEvery, _chats.Count);
        foreach (var (chat, pace) in _chats.Where(c => c.Value.IsForgettable(Now)).ToList())
        {
            _chats.Remove(chat);
            pace.Gate.Dispose();
        }
    }
}
