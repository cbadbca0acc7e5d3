using BriefingBot.Engine.Subscriptions;
using Quartz;

namespace BriefingBot.Scheduling;

/// <summary>Fired at the time of a schedule: makes the digests that are due by then.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestRunner runner) : IJob
{
    public static readonly JobKey Key = new("digests");

    // The scheduler may fire a moment early; what is due at the scheduled time is due.
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(context.ScheduledFireTimeUtc, cancellationToken);
}
