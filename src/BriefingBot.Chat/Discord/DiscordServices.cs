using BriefingBot.Chat.Discord.Protocol;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Inbound;
using BriefingBot.Engine.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

public static class DiscordServices
{
    /// <summary>The Discord adapter; the host runs it.</summary>
    /// <param name="seed">Spreads heartbeats and repeated requests of many bots.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options, int seed)
    {
        services.AddSingleton(s => new DiscordRestClient(new RestSender(RestHttp.Create(), options, s.GetRequiredService<TimeProvider>(), new Random(seed))));
        services.AddSingleton(s => new GatewayConnection(
            options.Token,
            s.GetRequiredService<DiscordRestClient>().GatewayAsync,
            () => new GatewaySocket(),
            s.GetRequiredService<TimeProvider>(),
            new Random(seed),
            s.GetRequiredService<ILogger<GatewayConnection>>()));
        services.AddSingleton(s => new DiscordComposer(s.GetRequiredService<IButtonTokens>(), s.GetService<IRasterizer>()));
        services.AddSingleton<IChannelPoster, DiscordPoster>();
        services.AddSingleton<IDiscordTransport, DiscordTransport>();
        services.AddSingleton(s => new DiscordAdapter(
            s.GetRequiredService<IDiscordTransport>(),
            s.GetRequiredService<CommandRouter>(),
            s.GetRequiredService<CommandTable>(),
            new DiscordSuggestions(s.GetRequiredService<ArgumentSuggestions>()),
            s.GetRequiredService<AskLimits>(),
            s.GetRequiredService<DiscordComposer>(),
            s.GetRequiredService<IButtonTokens>(),
            s.GetRequiredService<IInboundStore>(),
            options,
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<DiscordAdapter>>()));
        return services;
    }
}
