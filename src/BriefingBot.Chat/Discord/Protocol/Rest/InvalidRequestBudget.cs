namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>
/// Counts answers of 401, 403 and 429. The platform bans an address after 10,000 of them in 10 minutes ("Invalid Request Limit");
/// we stop asking at a tenth of that, as others may share the address.
/// </summary>
internal sealed class InvalidRequestBudget(TimeProvider clock)
{
    public const int Most = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<long> _counted = new();

    public bool Spent
    {
        get
        {
            lock (_lock)
            {
                while (_counted.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
                    _counted.Dequeue();
                return _counted.Count >= Most;
            }
        }
    }

    public void Count()
    {
        lock (_lock)
            _counted.Enqueue(clock.GetTimestamp());
    }
}
