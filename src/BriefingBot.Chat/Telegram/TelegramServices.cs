using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Answering;
using BriefingBot.Chat.Telegram.Posting;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Receiving;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Inbound;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

public static class TelegramServices
{
    /// <summary>The Telegram adapter; the host runs it, and serves the webhook where one is configured.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(s => new TelegramClient(options, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<MessagePace>();
        services.AddSingleton(s => new ReplyMessages(s.GetService<IRasterizer>()));
        services.AddSingleton<TelegramKeyboard>();
        services.AddSingleton<IChannelPoster, TelegramPoster>();
        return services.AddReceiving(options).AddAnswering();
    }

    private static IServiceCollection AddReceiving(this IServiceCollection services, TelegramOptions options)
    {
        services.AddSingleton(s => new UpdateIntake(s.GetRequiredService<IInboundStore>(), s.GetRequiredService<TimeProvider>(), s.Log<UpdateIntake>()));
        services.AddSingleton(s => new TelegramWebhook(options, s.GetRequiredService<UpdateIntake>(), s.Log<TelegramWebhook>()));
        services.AddSingleton<IUpdateReceiving>(s => options.HasWebhook
            ? new WebhookReceiving(s.GetRequiredService<TelegramClient>(), s.GetRequiredService<UpdateIntake>(), options, s.GetRequiredService<TimeProvider>(), s.Log<WebhookReceiving>())
            : new UpdatePolling(s.GetRequiredService<TelegramClient>(), s.GetRequiredService<UpdateIntake>(), s.GetRequiredService<IInboundStore>(), s.GetRequiredService<TimeProvider>(), s.Log<UpdatePolling>()));
        services.AddSingleton<ITelegramTransport, TelegramTransport>();
        return services;
    }

    private static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<ChatMoves>();
        services.AddSingleton<GroupMembers>();
        services.AddSingleton<TelegramAccess>();
        services.AddSingleton<CommandMenus>();
        services.AddSingleton<TelegramReplies>();
        services.AddSingleton<InlineCards>();
        services.AddSingleton<AnswerSending>();
        services.AddSingleton<TypingSign>();
        services.AddSingleton<RefusalNotices>();
        services.AddSingleton(s => new TelegramAdapter(
            s.GetRequiredService<ITelegramTransport>(),
            s.GetRequiredService<CommandMenus>(),
            s.GetRequiredService<TelegramReplies>(),
            s.GetRequiredService<InlineCards>(),
            s.GetRequiredService<AnswerSending>(),
            s.GetRequiredService<TypingSign>(),
            s.GetRequiredService<RefusalNotices>(),
            s.GetRequiredService<IButtonTokens>(),
            s.GetRequiredService<TelegramAccess>(),
            s.GetRequiredService<ChatMoves>(),
            s.Log<TelegramAdapter>()));
        services.AddSingleton<IReportsState>(s => s.GetRequiredService<TelegramAdapter>());
        return services;
    }

    private static ILogger<T> Log<T>(this IServiceProvider services) => services.GetRequiredService<ILogger<T>>();
}
