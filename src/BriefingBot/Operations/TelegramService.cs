using BriefingBot.Chat.Telegram;

namespace BriefingBot.Operations;

/// <summary>Keeps the Telegram adapter going as long as the host runs.</summary>
internal sealed class TelegramService(TelegramAdapter adapter) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => adapter.RunAsync(stoppingToken);
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
