using BriefingBot.Engine.Subscriptions.Actions;
using BriefingBot.Engine.Subscriptions.Corrections;
using BriefingBot.Engine.Subscriptions.Watches;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Engine.Subscriptions;

internal static class SubscriptionServices
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        services.AddSingleton<DigestSignal>();
        services.AddSingleton<DigestComposer>();
        services.AddSingleton<DigestRunner>();
        services.AddTransient<SubscriptionText>();
        services.AddTransient<SubscriptionFinder>();
        services.AddTransient<SubscriptionRemoval>();
        services.AddTransient<ScopeReader>();
        services.AddTransient<DigestAdding>();
        services.AddTransient<DigestChanging>();
        services.AddTransient<DigestListing>();
        services.AddTransient<DigestPreview>();
        services.AddTransient<DigestPausing>();
        services.AddTransient<DigestRunning>();
        services.AddTransient<DigestState>();
        services.AddTransient<ChannelZoneSetting>();
        services.AddSingleton<WatchRunner>();
        services.AddSingleton<CorrectionRunner>();
        services.AddTransient<WatchAdding>();
        return services;
    }
}
