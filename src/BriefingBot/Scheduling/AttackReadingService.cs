using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Extraction.Recording;

namespace BriefingBot.Scheduling;

/// <summary>Reads documents for attacks soon after they are stored, whoever stored them.</summary>
internal sealed class AttackReadingService(AttackRecorder recorder, GroupCatalogue catalogue, TimeProvider clock, ILogger<AttackReadingService> logger)
    : RepeatingService(TimeSpan.FromSeconds(10), clock)
{
    protected override async Task RunOnceAsync(CancellationToken cancellation) =>
        await recorder.RecordAsync(() => ReadingMaterial.FromStoreAsync(catalogue, cancellation), cancellation);

    protected override void LogFailed(Exception fault) => Log.ReadingFailed(logger, fault);
}
