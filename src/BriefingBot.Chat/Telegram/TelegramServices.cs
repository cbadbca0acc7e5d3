using BriefingBot.Chat.Telegram.Posting;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Pictures;
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
        services.AddSingleton(s => new MessagePace(s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ReplyMessages(s.GetService<IRasterizer>()));
        services.AddSingleton<TelegramKeyboard>();
        services.AddSingleton<IChannelPoster, TelegramPoster>();
        services.AddSingleton<ITelegramTransport, TelegramTransport>();
        services.AddSingleton(s => new TelegramAdapter(
            s.GetRequiredService<ITelegramTransport>(),
            s.GetRequiredService<CommandRouter>(),
            s.GetRequiredService<CommandTable>(),
            s.GetRequiredService<IButtonTokens>(),
            s.GetRequiredService<ReplyMessages>(),
            options,
            s.GetRequiredService<ILogger<TelegramAdapter>>()));
        services.AddSingleton<IReportsState>(s => s.GetRequiredService<TelegramAdapter>());
        return services;
    }
}
