namespace BriefingBot.Chat.Telegram.Sending;

/// <summary>When a chat was written to, and so when it may be again. Times count from the start of the program.</summary>
internal sealed class ChatPace(bool isGroup)
{
    private const int MostInAWindow = 20;
    public static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<TimeSpan> _sent = new();
    private TimeSpan _next;

    /// <summary>One message of the chat at a time gets through.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public int Waiting { get; set; }

    public TimeSpan Earliest => isGroup && _sent.Count == MostInAWindow && _sent.Peek() + Window > _next ? _sent.Peek() + Window : _next;

    public void Sent(TimeSpan now)
    {
        HoldUntil(now + BetweenMessages);
        if (isGroup && _sent.Count == MostInAWindow)
            _sent.Dequeue();
        if (isGroup)
            _sent.Enqueue(now);
    }

    public void HoldUntil(TimeSpan time) => _next = time > _next ? time : _next;

    public bool IsForgettable(TimeSpan now) => Waiting == 0 && now > _next + Window;
}
