using BriefingBot.Chat.Telegram.Protocol;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>How the connection is, in words for /status, and the pauses after failures: each longer than the one before.</summary>
internal sealed class ReceivingState(TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private int _failures;

    public ConnectionState Current { get; private set; } = new("connecting", clock.GetUtcNow());

    public bool IsFailing => _failures > 0;

    public void Connected(string? username, string how)
    {
        _failures = 0;
        Log.Connected(logger, username ?? "again", how);
        Current = new ConnectionState($"connected, {how}", clock.GetUtcNow());
    }

    public void Refused()
    {
        Log.TokenRefused(logger);
        Current = new ConnectionState("the token is refused; set Telegram:Token as BotFather shows it", clock.GetUtcNow());
    }

    public void Failed(string reason)
    {
        if (_failures++ > 0)
            return;
        Log.Disconnected(logger, reason);
        Current = new ConnectionState($"not connected: {reason}", clock.GetUtcNow());
    }

    public async Task PauseAsync(string reason, TimeSpan? told, CancellationToken cancellation)
    {
        Failed(reason);
        var backOff = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(_failures - 1, 10))));
        await Task.Delay(told is { } wait && wait > backOff ? wait : backOff, clock, cancellation);
    }

    /// <summary>Who the bot is, asked for until the platform answers; null where the token is refused.</summary>
    public async Task<WireUser?> GreetAsync(TelegramClient client, CancellationToken cancellation)
    {
        while (true)
        {
            var me = await client.GetMeAsync(cancellation);
            if (me is { IsOk: true, Value: { } bot })
                return bot;
            if (me.Status == CallStatus.NoSuchBot)
            {
                Refused();
                return null;
            }
            await PauseAsync(me.Description, me.RetryAfter, cancellation);
        }
    }
}
