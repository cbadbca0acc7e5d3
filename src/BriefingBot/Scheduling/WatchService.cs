using BriefingBot.Engine.Subscriptions.Corrections;
using BriefingBot.Engine.Subscriptions.Watches;

namespace BriefingBot.Scheduling;

/// <summary>Looks every few seconds whether something was recorded that a watch waits for, or that puts right what was posted.</summary>
internal sealed class WatchService(WatchRunner watches, CorrectionRunner corrections, TimeProvider clock, ILogger<WatchService> logger)
    : RepeatingService(TimeSpan.FromSeconds(5), clock)
{
    protected override async Task RunOnceAsync(CancellationToken cancellation)
    {
        await watches.RunAsync(cancellation);
        await corrections.RunAsync(cancellation);
    }

    protected override void LogFailed(Exception fault) => Log.WatchesFailed(logger, fault);
}
