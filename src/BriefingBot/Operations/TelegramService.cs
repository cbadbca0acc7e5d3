using BriefingBot.Chat.Telegram;

namespace BriefingBot.Operations;

/// <summary>Keeps the Telegram adapter going as long as the host runs.</summary>
internal sealed class TelegramService(TelegramAdapter adapter, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListeningAsync(stoppingToken);
        await adapter.RunAsync(stoppingToken);
    }

    // As soon as the webhook is set the platform posts what has piled up: by then the server has to listen.
    private async Task ListeningAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}

internal static class TelegramHosting
{
    /// <summary>Adds the adapter where a token is configured.</summary>
    public static void AddTelegramService(this IServiceCollection services, TelegramOptions options)
    {
        if (options.IsOn)
            services.AddTelegram(options).AddHostedService<TelegramService>();
    }
}
