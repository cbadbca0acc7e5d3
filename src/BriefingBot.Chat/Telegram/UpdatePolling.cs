using System.Text.Json;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Inbound;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>
/// Asks for updates without end. An update is recorded before it is acted on and confirmed after that: a crash may lose an answer,
/// and never gives it twice.
/// </summary>
internal sealed class UpdatePolling(TelegramClient client, IInboundStore inbound, TimeProvider clock, ILogger logger)
{
    private const int UpdatesAtOnce = 100;
    private const int PollSeconds = 50;
    private const int MostQueued = 2000;
    private static readonly string[] Kinds = ["message", "callback_query"];
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(5);

    // After a week without updates the platform numbers them anew (Bot API, Update): an old offset would then mean nothing.
    private static readonly TimeSpan OffsetLife = TimeSpan.FromDays(6);

    private readonly ChatLanes _lanes = new(MostQueued);
    private int _failures;

    public ConnectionState State { get; private set; } = new("connecting", clock.GetUtcNow());

    public async Task RunAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        if (await GreetAsync(cancellation) is not { } bot)
            return;
        var stream = $"telegram:{bot.Id}";
        var reader = new UpdateReader(bot);
        var offset = await StoredAsync(() => inbound.OffsetAsync(stream, clock.GetUtcNow() - OffsetLife, cancellation), cancellation);
        try
        {
            while (true)
            {
                var result = await client.GetUpdatesAsync(new GetUpdates(offset, UpdatesAtOnce, PollSeconds, Kinds), cancellation);
                if (result is { IsOk: true, Value: { } updates })
                    offset = await TakeAsync(stream, updates, reader, handle, offset, cancellation);
                else
                    await RecoverAsync(result, cancellation);
            }
        }
        finally
        {
            await _lanes.DrainAsync().WaitAsync(DrainTime, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<WireUser?> GreetAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var me = await client.GetMeAsync(cancellation);
            if (me is { IsOk: true, Value: { } bot })
            {
                Connected(bot.Username);
                return bot;
            }
            if (me.Status == CallStatus.NoSuchBot)
            {
                Log.TokenRefused(logger);
                State = new ConnectionState("the token is refused; set Telegram:Token as BotFather shows it", clock.GetUtcNow());
                return null;
            }
            await PauseAsync(me.Description, me.RetryAfter, cancellation);
        }
    }

    private async Task<long?> TakeAsync(string stream, JsonElement[] updates, UpdateReader reader, Func<TelegramEvent, CancellationToken, Task> handle, long? offset, CancellationToken cancellation)
    {
        if (_failures > 0)
            Connected(null);
        var byId = updates.Select(u => (Id: UpdateReader.Id(u), Update: u)).Where(u => u.Id is not null).DistinctBy(u => u.Id).ToDictionary(u => u.Id!.Value, u => u.Update);
        if (byId.Count == 0)
            return offset;
        // In the order of their numbers, also where they come in another.
        var ids = byId.Keys.Order().ToList();
        var fresh = await StoredAsync(() => inbound.RecordAsync(stream, ids, clock.GetUtcNow(), cancellation), cancellation);
        foreach (var id in fresh)
        {
            if (reader.Read(byId[id]) is { } happened)
                await _lanes.AddAsync(happened.Place.ChatId, () => HandleAsync(happened, handle, cancellation), cancellation);
        }
        var next = ids[^1] + 1;
        await StoredAsync(() => KeepAsync(stream, next, cancellation), cancellation);
        return next;
    }

    private async Task<bool> KeepAsync(string stream, long next, CancellationToken cancellation)
    {
        await inbound.KeepOffsetAsync(stream, next, clock.GetUtcNow(), cancellation);
        return true;
    }

    // The store may be locked for a moment; updates that were not recorded must neither be lost nor acted on.
    private async Task<T> StoredAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (OutageException outage)
            {
                await PauseAsync(outage.Message, null, cancellation);
            }
        }
    }

    private async Task HandleAsync(TelegramEvent happened, Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        try
        {
            await handle(happened, cancellation);
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

    private async Task RecoverAsync<T>(CallResult<T> result, CancellationToken cancellation)
    {
        // Polling was chosen by the configuration; a webhook left from before keeps every update to itself.
        if (result.Status == CallStatus.Conflict && result.Description.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            Log.WebhookRemoved(logger);
            await client.DeleteWebhookAsync(new DeleteWebhook(DropPendingUpdates: false), cancellation);
        }
        await PauseAsync(result.Description, result.RetryAfter, cancellation);
    }

    private async Task PauseAsync(string reason, TimeSpan? told, CancellationToken cancellation)
    {
        if (_failures++ == 0)
        {
            Log.Disconnected(logger, reason);
            State = new ConnectionState($"not connected: {reason}", clock.GetUtcNow());
        }
        var backOff = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(_failures - 1, 10))));
        await Task.Delay(told is { } wait && wait > backOff ? wait : backOff, clock, cancellation);
    }

    private void Connected(string? username)
    {
        _failures = 0;
        Log.Connected(logger, username ?? "again");
        State = new ConnectionState("connected", clock.GetUtcNow());
    }
}
