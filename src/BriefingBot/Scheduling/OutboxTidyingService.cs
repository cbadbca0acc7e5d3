using BriefingBot.Engine.Delivery;

namespace BriefingBot.Scheduling;

/// <summary>Forgets what was sent long ago.</summary>
internal sealed class OutboxTidyingService(IOutbox outbox, TimeProvider clock, ILogger<OutboxTidyingService> logger) : RepeatingService(TimeSpan.FromHours(6), clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellation) => outbox.ForgetAsync(_clock.GetUtcNow() - Kept, cancellation);

    protected override void LogFailed(Exception fault) => Log.OutboxNotTidied(logger, fault);
}
