using System.Globalization;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Access;

/// <summary>Groups that became supergroups: under which ids a chat was known before, also after a restart. Subscriptions and what waits to be sent move along.</summary>
internal sealed class ChatMoves(IChannelMoves store, IOutbox outbox, TimeProvider clock, ILogger<ChatMoves> logger)
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile IReadOnlyDictionary<long, long>? _moves;

    /// <summary>Records that the group has a new id; told twice, nothing changes.</summary>
    public async Task MovedAsync(long from, long to, CancellationToken cancellation)
    {
        var known = await LoadedAsync(cancellation);
        if (from == to || known.GetValueOrDefault(from) == to)
            return;
        await store.RecordAsync(Address(from), Address(to), clock.GetUtcNow(), cancellation);
        await outbox.MoveChannelAsync(Address(from), Address(to), cancellation);
        await _loading.WaitAsync(cancellation);
        try
        {
            _moves = new Dictionary<long, long>(_moves!) { [from] = to };
        }
        finally
        {
            _loading.Release();
        }
        Log.GroupMoved(logger, from, to);
    }

    /// <summary>Records the move before anything goes to the new id: an answer from there must be admitted. Where it cannot be recorded, the message goes all the same.</summary>
    public async Task<long> FollowAsync(long from, long to, CancellationToken cancellation)
    {
        try
        {
            await MovedAsync(from, to, cancellation);
        }
        catch (OutageException outage)
        {
            Log.MoveNotRecorded(logger, from, to, outage.Message);
        }
        return to;
    }

    public async Task<IReadOnlyList<long>> FormerIdsAsync(long chat, CancellationToken cancellation)
    {
        var moves = await LoadedAsync(cancellation);
        var former = new List<long>();
        var newest = new Queue<long>([chat]);
        // A chain is one or two long; what has been seen ends a circle, should the store hold one.
        while (newest.TryDequeue(out var to))
        {
            foreach (var (from, _) in moves.Where(m => m.Value == to && m.Key != chat && !former.Contains(m.Key)))
            {
                former.Add(from);
                newest.Enqueue(from);
            }
        }
        return former;
    }

    public async Task<long> NewestIdAsync(long chat, CancellationToken cancellation)
    {
        var moves = await LoadedAsync(cancellation);
        for (var steps = 0; steps < moves.Count && moves.TryGetValue(chat, out var to); steps++)
            chat = to;
        return chat;
    }

    private static ChannelAddress Address(long chat) => new(TelegramAccess.Platform, chat.ToString(CultureInfo.InvariantCulture));

    private async Task<IReadOnlyDictionary<long, long>> LoadedAsync(CancellationToken cancellation)
    {
        if (_moves is { } loaded)
            return loaded;
        await _loading.WaitAsync(cancellation);
        try
        {
            return _moves ??= (await store.OfAsync(TelegramAccess.Platform, cancellation))
                .ToDictionary(m => long.Parse(m.From, CultureInfo.InvariantCulture), m => long.Parse(m.To, CultureInfo.InvariantCulture));
        }
        finally
        {
            _loading.Release();
        }
    }
}
