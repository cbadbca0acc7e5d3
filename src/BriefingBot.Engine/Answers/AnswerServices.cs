using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Answers.Models;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Engine.Answers;

internal static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton(s => new AnswerEngine(
            s.GetRequiredService<GroupCatalogue>(),
            s.GetRequiredService<IGroupStore>(),
            s.GetRequiredService<IAttackStore>(),
            s.GetRequiredService<IDocumentStore>(),
            s.GetRequiredService<IEvidenceStore>(),
            s.GetRequiredService<ReplyCheck>()));
        services.AddSingleton<ILanguageModel, NoModel>();
        services.AddSingleton<ModelWording>();
        services.AddSingleton<PassageFinder>();
        return services;
    }
}
