using BriefingBot.Engine.Answers.Conversations;

namespace BriefingBot.Scheduling;

/// <summary>Deletes questions that are older than a day, also where nobody asks any more.</summary>
internal sealed class ConversationDeletionService(IConversations conversations, TimeProvider clock, ILogger<ConversationDeletionService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await conversations.ForgetAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.DeletionFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
