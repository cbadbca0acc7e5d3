using BriefingBot.Engine.Answers.Conversations;

namespace BriefingBot.Scheduling;

/// <summary>Deletes questions that are older than a day, also where nobody asks any more.</summary>
internal sealed class ConversationDeletionService(IConversations conversations, TimeProvider clock, ILogger<ConversationDeletionService> logger)
    : RepeatingService(TimeSpan.FromMinutes(15), clock)
{
    protected override async Task RunOnceAsync(CancellationToken cancellation) => await conversations.ForgetAsync(cancellation);

    protected override void LogFailed(Exception fault) => Log.DeletionFailed(logger, fault);
}
