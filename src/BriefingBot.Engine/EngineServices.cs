using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Engine;

public static class EngineServices
{
    /// <summary>The engine's services: the command table, the router, the commands. The stores come from elsewhere.</summary>
    public static IServiceCollection AddBriefingEngine(this IServiceCollection services)
    {
        services.AddSingleton(CommandTable.Standard);
        services.AddSingleton<CommandRouter>();
        services.AddSingleton(s => new AskLimits(s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ArgumentSuggestions>();
        services.AddSingleton<GroupCatalogue>();
        services.AddSingleton<INameGraph>(s => s.GetRequiredService<GroupCatalogue>());
        services.AddSingleton<AttackScopeReader>();
        services.AddSingleton<TimelineReader>();
        services.AddSingleton<AttackDeciding>();
        services.AddSingleton<ReplyCheck>();
        services.AddSingleton(MapOutlines.None);
        services.AddSingleton<BriefTopics>();
        services.AddSingleton<BriefComposer>();
        services.AddSingleton<IButtonTokens, ButtonTokens>();
        services.AddSingleton<DeliverySignal>();
        services.AddSubscriptions();
        services.AddAnswers();
        foreach (var command in CommandTable.Standard.Commands)
            services.AddTransient(command.Handler);
        return services;
    }
}
