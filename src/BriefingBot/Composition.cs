using BriefingBot.Chat.Pictures;
using BriefingBot.Cli;
using BriefingBot.Configuration;
using BriefingBot.Engine;
using BriefingBot.Engine.Answers.Models;
using BriefingBot.Engine.Pictures;
using BriefingBot.Ingestion;
using BriefingBot.Models;
using BriefingBot.Storage;

namespace BriefingBot;

/// <summary>Puts the parts together, for the host and for a single command alike.</summary>
internal static class Composition
{
    public static IServiceCollection AddBriefingBot(this IServiceCollection services, BriefingConfiguration configuration, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(configuration);
        services.AddBriefingEngine();
        services.AddBriefingStorage(StorePath.Resolve(configuration.Storage));
        services.AddBriefingIngestion(configuration.Fetch);
        services.AddPictures();
        services.AddSingleton(new MapOutlines(() => File.OpenRead(Path.Combine(BriefingConfiguration.Directory, "gazetteer", "outlines.tsv.gz"))));
        if (configuration.Model.IsOn)
            services.AddSingleton<ILanguageModel>(s => new ChatCompletionsModel(configuration.Model, new SocketsHttpHandler { AllowAutoRedirect = false }, clock, s.GetRequiredService<ILogger<ChatCompletionsModel>>()));
        services.AddSingleton<StarterLoader>();
        return services;
    }

    /// <summary>The services of one command: no host, no adapters, errors to standard error.</summary>
    public static ServiceProvider ForOneCommand(BriefingConfiguration configuration, TimeProvider clock) =>
        new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new StandardErrorLog()))
            .AddBriefingBot(configuration, clock)
            .BuildServiceProvider();
}
