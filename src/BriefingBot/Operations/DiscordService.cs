using System.Security.Cryptography;
using BriefingBot.Chat.Discord;

namespace BriefingBot.Operations;

/// <summary>Keeps the Discord adapter going as long as the host runs.</summary>
internal sealed class DiscordService(DiscordAdapter adapter) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => adapter.RunAsync(stoppingToken);
}

internal static class DiscordHosting
{
    /// <summary>The adapter and what keeps it going, where a token is set.</summary>
    public static IServiceCollection AddDiscordService(this IServiceCollection services, DiscordOptions options) =>
        options.IsOn ? services.AddDiscord(options, RandomNumberGenerator.GetInt32(int.MaxValue)).AddHostedService<DiscordService>() : services;
}
