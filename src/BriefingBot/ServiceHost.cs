using BriefingBot.Configuration;
using BriefingBot.Operations;
using BriefingBot.Scheduling;
using BriefingBot.Storage;

namespace BriefingBot;

/// <summary>The service: the adapters whose tokens are configured, the scheduler, the health endpoints.</summary>
internal sealed class ServiceHost(BriefingConfiguration configuration, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(configuration.Source);
        builder.Services.AddDiscordService(configuration.Discord);
        builder.Services.AddBriefingBot(configuration, clock);
        builder.Services.AddHostedService<FeedPollingService>();
        builder.Services.AddHostedService<AttackReadingService>();
        builder.Services.AddHostedService<ConversationDeletionService>();
        builder.Services.AddScheduling(StorePath.Resolve(configuration.Storage));
        if (configuration.Http.Urls.Length > 0)
            builder.WebHost.UseUrls(configuration.Http.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.Services.AddTelegramService(configuration.Telegram);
        await using var app = builder.Build();
        app.MapHealth();
        app.MapTelegramWebhook(configuration.Telegram);
        await app.Services.GetRequiredService<Database>().OpenAsync(cancellation);
        using var role = HostLock.Take(StorePath.Resolve(configuration.Storage));
        await app.Services.GetRequiredService<StarterLoader>().LoadAsync(cancellation);
        await app.RunAsync(cancellation);
        return Cli.ExitCode.Answered;
    }
}
