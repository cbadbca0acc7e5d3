using System.Text.Json;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Inbound;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>Asks for updates without end; they are confirmed after they were recorded, by asking for those behind them.</summary>
internal sealed class UpdatePolling(TelegramClient client, UpdateIntake intake, IInboundStore inbound, TimeProvider clock, ILogger logger) : IUpdateReceiving
{
    private const int UpdatesAtOnce = 100;
    private const int PollSeconds = 50;
    private const string How = "asking for updates";

    // After a week without updates the platform numbers them anew (Bot API, Update): an old offset would then mean nothing.
    private static readonly TimeSpan OffsetLife = TimeSpan.FromDays(6);

    private readonly ReceivingState _state = new(clock, logger);

    public ConnectionState State => _state.Current;

    public async Task RunAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        if (await _state.GreetAsync(client, cancellation) is not { } bot)
            return;
        _state.Connected(bot.Username, How);
        var stream = intake.Open(bot, handle, cancellation);
        var offset = await StoredAsync(() => inbound.OffsetAsync(stream, clock.GetUtcNow() - OffsetLife, cancellation), cancellation);
        try
        {
            while (true)
            {
                var result = await client.GetUpdatesAsync(new GetUpdates(offset, UpdatesAtOnce, PollSeconds, UpdateReader.Kinds), cancellation);
                if (result is { IsOk: true, Value: { } updates })
                    offset = await TakeAsync(stream, updates, offset, cancellation);
                else
                    await RecoverAsync(result, cancellation);
            }
        }
        finally
        {
            await intake.DrainAsync();
        }
    }

    private async Task<long?> TakeAsync(string stream, JsonElement[] updates, long? offset, CancellationToken cancellation)
    {
        if (_state.IsFailing)
            _state.Connected(null, How);
        if (await StoredAsync(() => intake.TakeAsync(updates, cancellation), cancellation) is not { } highest)
            return offset;
        await StoredAsync(() => KeepAsync(stream, highest + 1, cancellation), cancellation);
        return highest + 1;
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
                await _state.PauseAsync(outage.Message, null, cancellation);
            }
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
        await _state.PauseAsync(result.Description, result.RetryAfter, cancellation);
    }
}
