using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Inbound;
using BriefingBot.Engine.Knowledge;
using BriefingBot.Engine.Sources;
using BriefingBot.Engine.Status;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.Engine.Subscriptions.Corrections;
using BriefingBot.Engine.Subscriptions.Watches;
using BriefingBot.Storage.Answers;
using BriefingBot.Storage.Attacks;
using BriefingBot.Storage.Briefs;
using BriefingBot.Storage.Buttons;
using BriefingBot.Storage.Commands;
using BriefingBot.Storage.Delivery;
using BriefingBot.Storage.Documents;
using BriefingBot.Storage.Feeds;
using BriefingBot.Storage.Groups;
using BriefingBot.Storage.Inbound;
using BriefingBot.Storage.Knowledge;
using BriefingBot.Storage.Sources;
using BriefingBot.Storage.Status;
using BriefingBot.Storage.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Storage;

public static class StorageServices
{
    /// <summary>The stores over one database file.</summary>
    public static IServiceCollection AddBriefingStorage(this IServiceCollection services, string path)
    {
        services.AddSingleton(_ => new Database(path));
        services.AddSingleton<IGroupStore, GroupStore>();
        services.AddSingleton<IAttackStore, AttackStore>();
        services.AddSingleton<IAttackLedger, AttackLedger>();
        services.AddSingleton<IBriefStore, BriefStore>();
        services.AddSingleton<IAttackDecisions, AttackDecisions>();
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<ISourceStore, SourceStore>();
        services.AddSingleton<IFeedStore, FeedStore>();
        services.AddSingleton<IKnowledgeStore, KnowledgeStore>();
        services.AddSingleton<IButtonStore, ButtonStore>();
        services.AddSingleton<IPageMessages, PageMessages>();
        services.AddSingleton<IInboundStore, InboundStore>();
        services.AddSingleton<IChannelMoves, ChannelMoves>();
        services.AddSingleton<IRegistrationStore, RegistrationStore>();
        services.AddSingleton<IConversations, ConversationStore>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<ISubscriptionStore, SubscriptionStore>();
        services.AddSingleton<IChannelZones, ChannelZones>();
        services.AddSingleton<IDigestStore, DigestStore>();
        services.AddSingleton<IWatchStore, WatchStore>();
        services.AddSingleton<ICorrectionStore, CorrectionStore>();
        services.AddSingleton<IEvidenceStore, EvidenceStore>();
        services.AddSingleton<StatusStore>();
        services.AddSingleton<IStatusStore>(s => s.GetRequiredService<StatusStore>());
        services.AddSingleton<IReportsState>(s => s.GetRequiredService<StatusStore>());
        return services;
    }
}
