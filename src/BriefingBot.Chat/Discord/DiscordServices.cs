using BriefingBot.Chat.Discord.Protocol;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Inbound;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

public static class DiscordServices
{
    /// <summary>The Discord adapter, which the host runs, and the poster to its channels.</summary>
    /// <param name="seed">Spreads heartbeats and repeated requests of many bots.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options, int seed)
    {
        services.AddDiscordProtocol(options, seed);
        services.AddSingleton(new DiscordAccess(options));
        services.AddSingleton(s => new DiscordComposer(s.GetRequiredService<IButtonTokens>(), s.GetService<IRasterizer>()));
        services.AddSingleton<DiscordHistory>();
        services.AddSingleton<IChannelPoster, DiscordPoster>();
        services.AddSingleton<DiscordSuggestions>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton<DiscordReplies>();
        services.AddSingleton(s => new DiscordAdapter(
            s.GetRequiredService<IDiscordTransport>(),
            s.GetRequiredService<CommandTable>(),
            s.GetRequiredService<DiscordSuggestions>(),
            s.GetRequiredService<DiscordReplies>(),
            s.GetRequiredService<DiscordComposer>(),
            s.GetRequiredService<FollowUps>(),
            s.GetRequiredService<IInboundStore>(),
            s.GetRequiredService<DiscordAccess>(),
            s.GetRequiredService<DiscordState>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<DiscordAdapter>>()));
        return services;
    }

    private static void AddDiscordProtocol(this IServiceCollection services, DiscordOptions options, int seed)
    {
        services.AddSingleton(s => new DiscordState(options, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<DiscordState>>()));
        services.AddSingleton<IReportsState>(s => s.GetRequiredService<DiscordState>());
        services.AddSingleton(s => new DiscordRestClient(new RestSender(RestHttp.Create(), options, s.GetRequiredService<TimeProvider>(), new Random(seed))));
        services.AddSingleton(s => new GatewayShards(
            options.Token,
            s.GetRequiredService<DiscordRestClient>().GatewayAsync,
            () => new GatewaySocket(),
            s.GetRequiredService<DiscordState>(),
            s.GetRequiredService<TimeProvider>(),
            new Random(seed),
            s.GetRequiredService<ILogger<GatewayConnection>>()));
        services.AddSingleton(s => new CommandRegistration(s.GetRequiredService<DiscordRestClient>(), s.GetRequiredService<IRegistrationStore>(), options, s.GetRequiredService<DiscordState>()));
        services.AddSingleton<IDiscordTransport, DiscordTransport>();
    }
}
