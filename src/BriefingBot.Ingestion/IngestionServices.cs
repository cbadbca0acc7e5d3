using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Ingestion.Feeds.Registration;
using BriefingBot.Ingestion.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion;

public static class IngestionServices
{
    /// <summary>Fetching and reading of documents; the stores come from elsewhere.</summary>
    public static IServiceCollection AddBriefingIngestion(this IServiceCollection services, FetchOptions fetch)
    {
        services.AddSingleton(s => new HttpFetcher(fetch, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<HttpFetcher>>()));
        services.AddSingleton<IngestionPipeline>();
        services.AddSingleton<FeedPoller>();
        services.AddSingleton<IFeedRegistrar, FeedRegistrar>();
        services.AddSingleton<AttackRecorder>();
        return services;
    }
}
