namespace BriefingBot.Chat.Telegram.Access;

/// <summary>Who administers and who belongs to a group, as the platform says; asked for again after a few minutes. What is not known is a no.</summary>
internal sealed class GroupMembers(ITelegramTransport transport, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeptUnknown = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, (IReadOnlyCollection<long> Entry, DateTimeOffset Until)> _administrators = [];
    private readonly Dictionary<(long Chat, long User), (bool Entry, DateTimeOffset Until)> _members = [];

    public async Task<bool> IsAdministratorAsync(long chat, long user, CancellationToken cancellation)
    {
        if (Known(_administrators, chat) is { } known)
            return known.Entry.Contains(user);
        var ids = await transport.AdministratorsAsync(chat, cancellation);
        Remember(_administrators, chat, (ids ?? [], clock.GetUtcNow() + (ids is null ? KeptUnknown : Kept)));
        return ids?.Contains(user) is true;
    }

    public async Task<bool> IsMemberAsync(long chat, long user, CancellationToken cancellation)
    {
        if (Known(_members, (chat, user)) is { } known)
            return known.Entry;
        var answer = await transport.IsMemberAsync(chat, user, cancellation);
        Remember(_members, (chat, user), (answer is true, clock.GetUtcNow() + (answer is null ? KeptUnknown : Kept)));
        return answer is true;
    }

    private (T Entry, DateTimeOffset Until)? Known<TKey, T>(Dictionary<TKey, (T Entry, DateTimeOffset Until)> held, TKey key)
        where TKey : notnull
    {
        lock (_lock)
            return held.TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow() ? entry : null;
    }

    private void Remember<TKey, T>(Dictionary<TKey, (T Entry, DateTimeOffset Until)> held, TKey key, (T Entry, DateTimeOffset Until) entry)
        where TKey : notnull
    {
        lock (_lock)
        {
            // Simply asked for again: this happens where thousands ask within minutes.
            if (held.Count >= MostRemembered)
                held.Clear();
            held[key] = entry;
        }
    }
}
