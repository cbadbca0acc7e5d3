using BriefingBot.Chat.Telegram.Protocol;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>Sets the webhook, and looks from time to time whether it still stands and what the platform says of it.</summary>
internal sealed class WebhookReceiving(TelegramClient client, UpdateIntake intake, TelegramOptions options, TimeProvider clock, ILogger logger) : IUpdateReceiving
{
    private const int Connections = 40;
    private const string How = "by webhook";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private readonly ReceivingState _state = new(clock, logger);

    public ConnectionState State => _state.Current;

    public async Task RunAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        if (await _state.GreetAsync(client, cancellation) is not { } bot)
            return;
        // Open first: the platform sends what has piled up as soon as the webhook is set.
        intake.Open(bot, handle, cancellation);
        try
        {
            await SetAsync(bot.Username, cancellation);
            while (true)
            {
                await Task.Delay(BetweenLooks, clock, cancellation);
                await LookAsync(cancellation);
            }
        }
        finally
        {
            await intake.DrainAsync();
        }
    }

    private async Task SetAsync(string? username, CancellationToken cancellation)
    {
        var request = new SetWebhook(options.WebhookUrl, WebhookSecret.Of(options.Token), Connections, UpdateReader.Kinds);
        while (await client.SetWebhookAsync(request, cancellation) is { IsOk: false } refused)
            await _state.PauseAsync(refused.Description, refused.RetryAfter, cancellation);
        _state.Connected(username, How);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var look = await client.GetWebhookInfoAsync(cancellation);
        if (look is not { IsOk: true, Value: { } hook })
            _state.Failed(look.Description);
        else if (hook.Url != options.WebhookUrl)
            await SetAsync(null, cancellation);
        else if (hook.LastErrorDate is { } date && DateTimeOffset.FromUnixTimeSeconds(date) > clock.GetUtcNow() - BetweenLooks)
            _state.Failed($"the platform cannot reach {options.WebhookUrl}: {hook.LastErrorMessage}; {hook.PendingUpdateCount} updates wait");
        else if (_state.IsFailing)
            _state.Connected(null, How);
    }
}
