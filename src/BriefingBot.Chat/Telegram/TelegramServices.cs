using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

public static class TelegramServices
{
    /// <summary>The Telegram adapter; the host runs it.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services.AddSingleton(s => new TelegramClient(options, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITelegramTransport, TelegramTransport>();
        services.AddSingleton(s => new TelegramAdapter(
            s.GetRequiredService<ITelegramTransport>(),
            s.GetRequiredService<CommandRouter>(),
            s.GetRequiredService<CommandTable>(),
            s.GetRequiredService<IButtonTokens>(),
            options,
            s.GetRequiredService<ILogger<TelegramAdapter>>()));
        services.AddSingleton<IReportsState>(s => s.GetRequiredService<TelegramAdapter>());
        return services;
    }
}
