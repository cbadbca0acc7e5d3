using System.Text.Json;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Inbound;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>
/// Where updates go in, however they came. An update is recorded before it is acted on: a crash may lose an answer, and never gives it
/// twice; one that comes again is passed over.
/// </summary>
internal sealed class UpdateIntake(IInboundStore inbound, TimeProvider clock, ILogger logger)
{
    private const int MostQueued = 2000;
    private const int MostQueuedInAChat = 30;
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(5);

    private readonly ChatLanes _lanes = new(MostQueued);
    private Admission? _admission;

    /// <summary>Updates of this bot are taken from now on, until the token says stop.</summary>
    /// <returns>The name under which the bot's updates are recorded.</returns>
    public string Open(WireUser bot, Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken stop)
    {
        var stream = $"telegram:{bot.Id}";
        _admission = new Admission(stream, new UpdateReader(bot), handle, stop);
        return stream;
    }

    public bool IsOpen => _admission is { Stop.IsCancellationRequested: false };

    /// <summary>Records the updates and queues those that are new, in the order of their numbers. Gives the highest number; null for none.</summary>
    /// <exception cref="OutageException">They could not be recorded; nothing was done, and they may be given again.</exception>
    public async Task<long?> TakeAsync(IReadOnlyList<JsonElement> updates, CancellationToken cancellation)
    {
        var (stream, reader, handle, stop) = _admission ?? throw new OutageException("Updates are not taken yet.");
        var byId = updates.Select(u => (Id: UpdateReader.Id(u), Update: u)).Where(u => u.Id is not null).DistinctBy(u => u.Id).ToDictionary(u => u.Id!.Value, u => u.Update);
        if (byId.Count == 0)
            return null;
        var ids = byId.Keys.Order().ToList();
        var events = ids.ToDictionary(id => id, id => reader.Read(byId[id]));
        foreach (var move in ids.Select(id => events[id]).OfType<GroupMoved>())
            await MoveAsync(move, handle, cancellation);
        foreach (var id in await inbound.RecordAsync(stream, ids, clock.GetUtcNow(), cancellation))
        {
            if (events[id] is not { } happened || happened is GroupMoved)
                continue;
            // One chat that floods must not use up the room of all.
            if (_lanes.Queued(happened.Place.ChatId) >= MostQueuedInAChat)
                Log.Flooded(logger, happened.Place.ChatId);
            else
                await _lanes.AddAsync(happened.Place.ChatId, () => HandleAsync(happened, handle, stop), cancellation);
        }
        return ids[^1];
    }

    public Task DrainAsync() => DrainQuietlyAsync(_lanes.DrainAsync().WaitAsync(DrainTime, clock, CancellationToken.None));

    private static async Task DrainQuietlyAsync(Task draining) => await draining.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // An answer may be lost in a crash, a group's subscriptions may not: a move is carried out before its update is recorded. It may be told again; that changes nothing.
    private async Task MoveAsync(GroupMoved move, Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        try
        {
            await handle(move, cancellation);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutageException))
        {
            // Only what a store that is busy or gone left undone is worth another try; anything else would come again without end.
            Log.UpdateFailed(logger, fault, move.Place.ChatId);
        }
    }

    private async Task HandleAsync(TelegramEvent happened, Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken stop)
    {
        try
        {
            await handle(happened, stop);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
        catch (Exception fault)
        {
            Log.UpdateFailed(logger, fault, happened.Place.ChatId);
        }
    }

    private sealed record Admission(string Stream, UpdateReader Reader, Func<TelegramEvent, CancellationToken, Task> Handle, CancellationToken Stop);
}
